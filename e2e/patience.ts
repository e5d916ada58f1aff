import { vi } from 'vitest';

const PATIENT_MS = 20_000;
const waitFor = vi.waitFor;
const patiently: typeof waitFor = (look, options = {}) =>
  waitFor(look, typeof options === 'number' ? options : { timeout: PATIENT_MS, ...options });

// There is no setting for it: a second is too little on a busy machine. Threads are used for many files, and this is loaded for each.
if (waitFor.name !== patiently.name) vi.waitFor = patiently;
