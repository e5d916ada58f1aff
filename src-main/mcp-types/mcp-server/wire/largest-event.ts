import { SdkError, SdkErrorCode } from '@modelcontextprotocol/client';

/** One event of a far server's stream. What is longer is meant to keep us busy. */
export const MOST_EVENT = 8 * 1024 * 1024;

export const tooMuch = (what: string, most: number): SdkError =>
  new SdkError(SdkErrorCode.InvalidResult, `${what} is too large: more than the ${most / 1024 / 1024} MB that are taken`);

export const eventTooLarge = (most = MOST_EVENT): SdkError => tooMuch('One event of its stream', most);
