import type { IconButtonProps } from '@rjsf/utils';
import { Plus, Trash2 } from 'lucide-react';
import { useTexts } from '../../hub/texts.ts';
import { Button, IconButton } from '../../ui/button.tsx';

/** The form library draws its buttons with an icon font we do not ship, in English; these are ours. */
export const FormButtons = {
  AddButton: ({ id, disabled, onClick }: IconButtonProps) => {
    const { t } = useTexts();
    return (
      <Button {...(id && { id })} {...{ disabled, onClick }} icon={<Plus size={16} aria-hidden />}>
        {t('common.actions.add')}
      </Button>
    );
  },
  RemoveButton: ({ id, disabled, onClick }: IconButtonProps) => {
    const { t } = useTexts();
    return <IconButton {...(id && { id })} {...{ disabled, onClick }} label={t('common.actions.remove')} icon={<Trash2 size={16} />} />;
  },
};
