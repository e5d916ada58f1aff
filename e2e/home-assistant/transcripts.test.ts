import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { CONVERSATIONS, differences, transcribe, type Line } from './conversations.ts';
import { home as open } from './home.ts';

const home = open();
const fileOf = (name: string): string => join(import.meta.dirname, 'transcripts', `${name}.json`);
type Transcript = { release: string; lines: Line[] };

describe('what was recorded of a real home', () => {
  it.for(Object.entries(CONVERSATIONS))('%s', async ([name, conversation], context) => {
    home.needs(context, 'what was recorded');
    const lines = await transcribe(home, context, conversation);
    if (home.target.real && process.env['HOME_ASSISTANT_RECORD']) await record(fileOf(name), { release: home.version, lines });
    expect(existsSync(fileOf(name)), 'recorded by HOME_ASSISTANT_RECORD=1 npm run test:home-assistant').toBe(true);
    const recorded: Transcript = JSON.parse(readFileSync(fileOf(name), 'utf8'));
    expect(lines.map(outline)).toEqual(recorded.lines.map(outline));
    expect(recorded.lines.flatMap((line, at) => differences(line, lines[at], `${at}`))).toEqual([]);
  });
});

/** Who spoke, and in which order: results, events and closes. */
const outline = (line: any): string =>
  'say' in line ? `> ${line.say.type}` : `< ${line.hear.type} ${line.hear.id ?? ''} ${line.hear.error?.code ?? ''}`.trim();

async function record(file: string, transcript: Transcript): Promise<void> {
  writeFileSync(file, await format(JSON.stringify(transcript), { ...(await resolveConfig(file)), filepath: file }));
}
