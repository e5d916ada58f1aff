/** A browser that can show a page as a window of its own; undefined where none is installed. */
export function findChromium(): string | undefined;
