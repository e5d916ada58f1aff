/** What is known by how it is written, and a word for it: nobody has `ABC-12` in a table. */
const SHAPES: readonly [RegExp, string][] = [
  [/\bhttps?:\/\/\S+|\bwww\.\S+/giu, 'url'],
  [/[\w.+-]+@[\w-]+\.[\w.]+/gu, 'email'],
  [/\bselect\s+[\w.()*]+(?:\s*,\s*[\w.()*]+)*\s+from\s+\w+.*/giu, 'sql statement'],
  [/\b[A-Z][A-Z\d]{1,9}-\d+\b/gu, 'issue'],
  [/(?<=^|\s)#[a-z][\w-]*/giu, 'channel'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/gu, 'ip'],
  [/(?<![\w-])\+?\d{2,4}(?:[ -]\d{2,4}){2,4}(?![\w-])/gu, 'number'],
  [/\b[\w-]+\.(?:txt|log|md|docx?|ya?ml|json|ts|js|py|java|cpp)\b/giu, 'file $&'],
];

/** A question with what is known by its shape said in words. */
export const named = (words: string): string => SHAPES.reduce((said, [shape, word]) => said.replace(shape, ` ${word} `), words);
