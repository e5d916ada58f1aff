/** Minutes since midnight on the wall clock where this program runs. */
const minutesOf = (at: number): number => {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
};
const parse = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether a moment lies in hours that may cross midnight; the end is not in it. One open side is open. */
export function withinHours(at: number, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  const now = minutesOf(at);
  const begin = from === undefined ? 0 : parse(from);
  const end = to === undefined ? 24 * 60 : parse(to);
  if (begin === end) return true;
  return begin < end ? now >= begin && now < end : now >= begin || now < end;
}
