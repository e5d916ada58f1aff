/** What the core without a display is started with, for benches that are not JavaScript. */
export const leanEnv: Record<'MALLOC_ARENA_MAX' | 'MALLOC_TRIM_THRESHOLD_' | 'MALLOC_MMAP_THRESHOLD_', string>;
