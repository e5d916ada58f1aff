/**
 * Reads server-sent events from text, whatever pieces it comes in: every letter is looked at once. `tooMuch` is called, once, for an event
 * that goes on for more than `most` letters; what comes after it is not heard. `beside`: numbers and waits, for who goes by them; `over`: the event they
 * belong to came whole. A name is its own event's, also where that says nothing.
 */
export function eventReader(
  most: number,
  hear: (lines: string[], name: string) => void,
  tooMuch: () => void,
  beside?: (field: string, value: string) => void,
  over?: () => void,
): (text: string) => void {
  /** The line that has no end yet. */
  let pieces: string[] = [];
  let data: string[] = [];
  let name = '';
  let size = 0;
  let isOver = false;

  const other = (field: string, value: string): void => {
    if (field === 'event') name = value;
    else beside?.(field, value);
  };
  const endLine = (last: string): void => {
    const line = ended(pieces.length === 0 ? last : pieces.join('') + last);
    pieces = [];
    if (line.startsWith('data:')) return void data.push(line.slice(line[5] === ' ' ? 6 : 5));
    if (line !== '') return tellBeside(line, other);
    const [whole, of] = [data, name || 'message'];
    data = [];
    name = '';
    size = 0;
    over?.();
    if (whole.length > 0) hear(whole, of);
  };
  return (text) => {
    let from = 0;
    while (from < text.length && !isOver) {
      const found = text.indexOf('\n', from);
      const end = found < 0 ? text.length : found;
      size += end - from + 1;
      if (size > most) {
        isOver = true;
        pieces = data = [];
        return tooMuch();
      }
      if (found < 0) return void pieces.push(text.slice(from));
      endLine(text.slice(from, end));
      from = end + 1;
    }
  };
}

const ended = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** Comments begin with the colon and are nobody's. */
function tellBeside(line: string, tell: (field: string, value: string) => void): void {
  const colon = line.indexOf(':');
  if (colon > 0) tell(line.slice(0, colon), line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1));
}
