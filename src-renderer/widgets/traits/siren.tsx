import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/inputs.tsx';
import { wordFor } from '../../../src-shared/text/states/words.ts';
import { lockedBy, type TraitControl } from './control.ts';
import { Row } from './pieces.tsx';

/** Which tone it sounds; a siren without a choice of tones has nothing here. */
export function Siren(control: TraitControl) {
  const texts = useTexts();
  const tones = control.state.limits?.options ?? [];
  const [tone, setTone] = useState(tones[0]);
  if (tone === undefined) return null;
  return (
    <Row>
      <Select
        label={texts.t('devices.controls.tone')}
        value={tone}
        options={tones.map((one) => ({ value: one, label: wordFor(texts, 'siren', one) }))}
        {...lockedBy(control)}
        onChange={setTone}
      />
      <Button {...lockedBy(control)} onClick={() => control.act('on', { tone })}>
        {texts.t('devices.controls.start')}
      </Button>
    </Row>
  );
}
