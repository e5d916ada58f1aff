/** A toast says something and asks nothing, though readers meet it as a dialog. */
const ASKING = '[role=dialog]:not([data-toast]),[role=alertdialog]:not([data-toast]),[role=menu]';

/** Whether something is open that has to be answered or closed first: a dialog, a question, a menu. */
export const isAsking = (): boolean => document.querySelector(ASKING) !== null;
