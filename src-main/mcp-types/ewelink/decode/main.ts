import { text } from 'node:stream/consumers';
import { decode } from './decode.ts';

/** `npm run -s decode:ewelink`: recorded things, messages and intents in, facts and params out. */
process.stdout.write(`${JSON.stringify(decode(JSON.parse(await text(process.stdin))))}\n`);
