import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../hub/texts.ts';
import { announce } from './announce.ts';
import { Button, IconButton } from './button.tsx';

const TICK_MS = 1500;

/** Copies a text and says so. */
export function CopyButton({ text, label, small = false }: { text: string; label?: string; small?: boolean }) {
  const { t } = useTexts();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), TICK_MS);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
    announce(t('common.actions.copied'));
  };
  const name = label ?? t('common.actions.copy');
  if (small) return <IconButton label={done ? t('common.actions.copied') : name} icon={<Copy size={16} />} onClick={() => void copy()} />;
  return (
    <Button icon={<Copy size={16} aria-hidden />} done={done} onClick={() => void copy()}>
      {done ? t('common.actions.copied') : name}
    </Button>
  );
}
