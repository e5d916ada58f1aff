export { answer, fakeWorld, manualClock, silentLog } from './world.ts';
export type { FakeWorld, ManualClock } from './world.ts';
export { memoryLink } from './memory-link.ts';
export type { MemoryHome, MemoryLink } from './memory-link.ts';
