import { useTexts } from '../../hub/texts.ts';
import type { TraitWidget } from './control.ts';
import { percent } from '../../../src-shared/text/states/format.ts';
import { Commands, Note, Row, TraitLine } from './pieces.tsx';
import { fieldsOf, flagIn, numberIn, textIn } from '../../../src-shared/text/states/read.ts';

/** New firmware: what is there, what is new, install (asks first) or skip. */
export const update: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value } = control.state;
    const progress = numberIn(value, 'progress');
    const installed = textIn(value, 'installed');
    return (
      <TraitLine control={control}>
        {installed && <Note>{texts.t('devices.controls.installed', { version: installed })}</Note>}
        {textIn(value, 'notes') && <Note>{textIn(value, 'notes')}</Note>}
        {progress !== undefined && (
          <Row>
            <progress max={100} value={progress} aria-label={control.name} />
            {percent(texts, progress)}
          </Row>
        )}
        {flagIn(value, 'available') && progress === undefined && (
          <Commands
            control={control}
            of={[
              { command: 'install', text: texts.t('devices.controls.install'), after: { ...fieldsOf(value), progress: 0 } },
              { command: 'skip', text: texts.t('devices.controls.skip') },
            ]}
          />
        )}
      </TraitLine>
    );
  },
};
