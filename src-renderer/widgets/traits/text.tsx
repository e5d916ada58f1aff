import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { lockedBy, takes, type TraitControl, type TraitWidget } from './control.ts';
import { TraitLine } from './pieces.tsx';
import { asText } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';

function Words(control: TraitControl) {
  const texts = useTexts();
  const known = asText(control.state.value) ?? '';
  const [draft, setDraft] = useState<string>();
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== undefined && draft !== known) control.act('set', { text: draft }, draft);
        setDraft(undefined);
      }}
    >
      <input
        className={styles.text}
        aria-label={control.name}
        maxLength={control.state.limits?.max ?? 4096}
        value={draft ?? known}
        {...lockedBy(control)}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" title={control.locked} disabled={control.locked !== undefined || draft === undefined || draft === known}>
        {texts.t('devices.controls.set')}
      </Button>
    </form>
  );
}

/** A text one writes. */
export const text: TraitWidget = {
  details: (control) => <TraitLine control={control}>{takes(control, 'set') && <Words {...control} />}</TraitLine>,
};
