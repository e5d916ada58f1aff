import { SdkError, SdkErrorCode } from '@modelcontextprotocol/client';

/** One event of a far server's stream. What is longer is meant to keep us busy. */
export const MOST_EVENT = 8 * 1024 * 1024;

export const eventTooLarge = (): SdkError =>
  new SdkError(
    SdkErrorCode.InvalidResult,
    `One event of its stream is too large: more than the ${MOST_EVENT / 1024 / 1024} MB that are taken`,
  );
