import type { TextKey } from '../../src-shared/text/translate.ts';

/** One thing that works on a screen, and how a test finds it: by role and name, as a person with a screen reader would. */
export type ScreenAction = {
  id: string;
  text: TextKey;
  role: 'button' | 'link' | 'searchbox' | 'textbox' | 'combobox' | 'switch' | 'tab';
  with?: Record<string, string | number>;
  /** Where it is: on the page, in a panel that opens from a row, or in a dialog. */
  within?: 'panel' | 'dialog';
  /** What must be so for it to be there: "an approval waits". */
  when?: string;
};
