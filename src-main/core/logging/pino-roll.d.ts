declare module 'pino-roll' {
  import type { SonicBoom, SonicBoomOpts } from 'sonic-boom';

  /** What we use of pino-roll, which ships no types. */
  export default function roll(
    options: Omit<SonicBoomOpts, 'dest'> & {
      file: string;
      size?: string;
      frequency?: 'daily' | 'hourly';
      extension?: string;
      dateFormat?: string;
      limit?: { count: number; removeOtherLogFiles?: boolean };
    },
  ): Promise<SonicBoom>;
}
