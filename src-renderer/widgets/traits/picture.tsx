import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { pictureUrl } from '../../../src-shared/model/picture.ts';
import { nearMoment } from '../../../src-shared/text/states/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from './pieces.tsx';
import styles from './traits.module.css';

type Props = { part: string; name: string; traitKey: string; at: number; everyMs?: number };

/** A still picture through the panel's own address; taken anew from time to time while somebody looks, and on request. */
export function Picture({ part, name, traitKey, at, everyMs }: Props) {
  const texts = useTexts();
  const [taken, setTaken] = useState(everyMs === undefined ? at : Date.now());
  const [broken, setBroken] = useState(false);
  useEffect(() => void (everyMs === undefined && setTaken(at)), [at, everyMs]);
  useEffect(() => {
    if (everyMs === undefined) return undefined;
    const timer = setInterval(() => !document.hidden && setTaken(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return (
    <>
      {broken ? (
        <Note>{texts.t('devices.controls.noPicture')}</Note>
      ) : (
        <img
          className={styles.picture}
          src={pictureUrl(part, traitKey, taken)}
          alt={texts.t('devices.controls.picture', { part: name })}
          onError={() => setBroken(true)}
        />
      )}
      <span className={styles.buttons}>
        <Button
          icon={<RefreshCw size={16} aria-hidden />}
          onClick={() => {
            setBroken(false);
            setTaken(Date.now());
          }}
        >
          {texts.t('devices.controls.refresh')}
        </Button>
        {!broken && <Note>{texts.t('devices.controls.pictureAt', { time: nearMoment(texts, taken) })}</Note>}
      </span>
    </>
  );
}
