import { Component, type ReactNode } from 'react';
import { useTexts } from '../hub/texts.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemState } from '../ui/states.tsx';

type Props = { children: ReactNode; screen: string };

/** A screen that breaks must not take the frame with it. Going elsewhere starts anew. */
export class ScreenGuard extends Component<Props, { thrown: unknown }> {
  override state: { thrown: unknown } = { thrown: undefined };

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown };
  }

  override componentDidUpdate(before: Props) {
    if (before.screen !== this.props.screen && this.state.thrown !== undefined) this.setState({ thrown: undefined });
  }

  override render() {
    return this.state.thrown === undefined ? this.props.children : <Broken thrown={this.state.thrown} />;
  }
}

function Broken({ thrown }: { thrown: unknown }) {
  const { t } = useTexts();
  return (
    <Page title={t('common.frame.crashed')}>
      <ProblemState error={thrown} actions={<Button onClick={() => window.location.reload()}>{t('common.frame.reload')}</Button>} />
    </Page>
  );
}
