/** What the core without a display is started with, for benches that are not JavaScript. */
export const leanEnv: { MALLOC_ARENA_MAX: string };
