/** The release whose manners the demo has, unless asked for another. */
export const NEWEST = '2026.11.0';
/** Older manners the demo can take on. */
export type Release = '2024.3.3' | '2025.4.4' | '2026.8.0' | '2026.11.0';

const rank = (version: string): number => {
  const [year = 0, month = 0] = version.split('.').map(Number);
  return year * 100 + month;
};
/** Whether a home of this version already knows what came with that release. */
export const since = (version: string, release: string): boolean => rank(version) >= rank(release);
