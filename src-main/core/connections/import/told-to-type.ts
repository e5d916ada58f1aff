type Told = { name?: string; entry: Record<string, unknown> };

/** `claude mcp add …` and its kin: what the programs of assistants would write. */
export function addedBy(words: readonly string[]): Told[] | undefined {
  const [program = '', area, verb = ''] = words;
  if (/^code(?:-insiders)?$/.test(program)) return area === '--add-mcp' ? namedEntry(verb) : undefined;
  if (!/^(?:claude|codex|gemini)$/.test(program) || area !== 'mcp') return undefined;
  if (verb === 'add') return [added(words.slice(3))];
  if (verb !== 'add-json') return undefined;
  const [name, json = ''] = sorted(words.slice(3)).plain;
  return namedEntry(json, name);
}

/** An entry as JSON that may say its own name. */
export function namedEntry(json: string, otherwise?: string): Told[] | undefined {
  const data: unknown = JSON.parse(json);
  if (typeof data !== 'object' || data === null) return undefined;
  const name = 'name' in data && typeof data.name === 'string' ? data.name : otherwise;
  return [{ ...(name !== undefined && { name }), entry: { ...data } }];
}

const WITH_VALUE =
  /^(?:-t|--transport|-s|--scope|-e|--env|-H|--header|--url|--bearer-token-env-var|--timeout|--description|--client-id|--callback-port)$/;

type Sorted = { plain: string[]; options: [name: string, value: string][]; rest: readonly string[] };

/** Options apart from the other words; after `--` everything is the server's own. */
function sorted(words: readonly string[]): Sorted {
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const result: Sorted = { plain: [], options: [], rest: words.slice(end + 1) };
  for (let at = 0; at < end; at++) {
    const word = words[at] ?? '';
    const [, long, value = ''] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    // From the program on the words are its own.
    if (result.plain.length > 1 && !/^https?:/i.test(result.plain[1] ?? '')) result.plain.push(word);
    else if (long !== undefined) result.options.push([long, value]);
    else if (WITH_VALUE.test(word)) result.options.push([word, words[++at] ?? '']);
    else if (!word.startsWith('-')) result.plain.push(word);
  }
  return result;
}

function added(words: readonly string[]): Told {
  const { plain, options, rest } = sorted(words);
  const [name, target = '', ...args] = [...plain, ...rest];
  const of = (...names: string[]) => options.flatMap(([option, value]) => (names.includes(option) ? [value] : []));
  const url = of('--url')[0] ?? (/^https?:\/\//i.test(target) ? target : undefined);
  const [bearer] = of('--bearer-token-env-var');
  return {
    ...(name !== undefined && { name }),
    entry:
      url === undefined
        ? { command: target, args, env: pairs(of('-e', '--env'), '=') }
        : {
            url,
            type: of('-t', '--transport')[0] ?? 'http',
            headers: pairs(of('-H', '--header'), ':'),
            ...(bearer !== undefined && { bearer_token_env_var: bearer }),
          },
  };
}

const pairs = (texts: readonly string[], sign: string): Record<string, string> =>
  Object.fromEntries(
    texts
      .filter((text) => text.includes(sign))
      .map((text) => [text.slice(0, text.indexOf(sign)).trim(), text.slice(text.indexOf(sign) + 1).trim()]),
  );
