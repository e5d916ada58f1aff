/** The two messages between window and main process: a frame of the contract, and "the core behind this wire is gone". */
export const FRAME = 'switchboard:frame';
export const CLOSE = 'switchboard:close';
