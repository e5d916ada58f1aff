import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { TextField } from '../../ui/inputs.tsx';
import { apart } from './command-line.ts';
import type { FieldProps } from './field.ts';
import { Group, PreviewLine } from './frame.tsx';
import { TextList } from './list-field.tsx';
import { asCommand } from './read.ts';

/** A program with its arguments one by one: nothing is ever passed through a shell. */
export function CommandField(props: FieldProps) {
  const { t } = useTexts();
  const command = asCommand(props.value);
  return (
    // What is wrong with a command is wrong with its program: it is said there.
    <Group props={{ ...props, error: undefined }}>
      <TextField
        error={props.error}
        label={t('fields.widget.program')}
        mono
        placeholder={props.field.example}
        hint={/\S\s+\S/.test(command.program) ? t('fields.widget.programAlone') : undefined}
        value={command.program}
        onPaste={(event) => {
          const found = command.program === '' && command.args.every((arg) => arg === '') && apart(event.clipboardData.getData('text'));
          if (!found) return;
          event.preventDefault();
          props.onChange({ ...command, ...found });
          announce(t('fields.widget.tookApart', { count: found.args.length }));
        }}
        onChange={(program) => props.onChange({ ...command, program })}
      />
      <TextList
        values={command.args}
        onChange={(args) => props.onChange({ ...command, args })}
        label={(number) => t('fields.widget.argument', { number })}
        add={t('fields.widget.addArgument')}
      />
      <TextField
        label={t('fields.widget.folder')}
        mono
        optional={t('fields.widget.optional')}
        value={command.cwd ?? ''}
        onChange={(cwd) => props.onChange({ program: command.program, args: command.args, ...(cwd ? { cwd } : {}) })}
      />
      <PreviewLine field={props.field} value={props.value} />
    </Group>
  );
}
