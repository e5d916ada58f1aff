/** The processes that run out of a folder, other than this one and those it was started by. */
export function inUse(folder: string, self?: number): number[];
