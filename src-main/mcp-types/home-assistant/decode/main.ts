import { text } from 'node:stream/consumers';
import { decode } from './decode.ts';

/** `npm run -s decode:home-assistant`: recorded states or frames in, parts out. */
process.stdout.write(`${JSON.stringify(decode(JSON.parse(await text(process.stdin))), null, 2)}\n`);
