import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseTree, getNodeValue } from 'jsonc-parser';
import { entryIn, withEntry, withoutEntry, type FormatName } from './edit.ts';

/** More in the long lane. */
const RUNS = process.env['SWITCHBOARD_LONG'] === '1' ? 5_000 : 300;
/** Thousands of files take their time on a busy machine. */
const LONGEST_MS = 120_000;
const HTTP = { type: 'http', url: 'http://127.0.0.1:7420/mcp', headers: { Authorization: 'Bearer sb_secret' } };
const PLACES = {
  json: { path: ['mcpServers'], name: 'switchboard' },
  toml: { path: ['mcp_servers'], name: 'switchboard' },
  yaml: { path: ['extensions'], name: 'switchboard' },
} as const;
const written = (format: FormatName, text: string) => ({ file: 'its file', format, text });

/** In and out again; what is in between must hold everything there was, letter by letter, with ours put in. */
function thereAndBack(format: FormatName, text: string): string {
  const place = PLACES[format];
  const { text: put, trace } = withEntry(written(format, text), place, HTTP);
  expect(entryIn(written(format, put), place)).toEqual(HTTP);
  expect(isWithin(text, put), `${JSON.stringify(text)}\n→ ${JSON.stringify(put)}`).toBe(true);
  expect(withoutEntry(written(format, put), place, trace)).toBe(text);
  // Without knowing how it came in the rest is still the same data.
  withoutEntry(written(format, put), place);
  return put;
}
/** Whether `small` is `large` with pieces left out. */
function isWithin(small: string, large: string): boolean {
  let at = 0;
  for (const letter of large) if (letter === small[at]) at++;
  return at === small.length;
}

const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const word = fc.stringMatching(/^[a-z][a-z0-9_-]{0,6}$/);
const remark = pick('servers of mine', '}, ]', '"mcpServers": {', "it's", '[mcp_servers.switchboard]', '日本', '');

// JSON: any value, printed with the blanks, remarks and commas that people leave.
type Look = { eol: string; unit: string; trailing: boolean; remarks: string[]; tight: boolean };
const look: fc.Arbitrary<Look> = fc.record({
  eol: pick('\n', '\r\n'),
  unit: pick('  ', '    ', '\t'),
  trailing: fc.boolean(),
  remarks: fc.array(remark, { maxLength: 6 }),
  tight: fc.boolean(),
});
function print(value: unknown, look: Look): string {
  let next = 0;
  const say = (kind: 'line' | 'block') => {
    const text = look.remarks[next++ % 7];
    if (text === undefined || look.tight) return '';
    return kind === 'line' ? ` // ${text}` : ` /* ${text} */ `;
  };
  const go = (value: unknown, pad: string): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    const items = Array.isArray(value)
      ? value.map((one) => go(one, pad + look.unit))
      : Object.entries(value).map(
          ([key, one]) => `${JSON.stringify(key)}:${say('block')}${look.tight ? '' : ' '}${go(one, pad + look.unit)}`,
        );
    if (items.length === 0) return look.tight ? open + close : `${open}${say('block')}${close}`;
    if (look.tight) return open + items.join(',') + (look.trailing ? ',' : '') + close;
    const lines = items.map(
      (item, index) => `${pad}${look.unit}${item}${index < items.length - 1 || look.trailing ? ',' : ''}${say('line')}`,
    );
    return `${open}${say('line')}${look.eol}${lines.join(look.eol)}${look.eol}${pad}${close}`;
  };
  return go(value, '');
}
const json = fc
  .dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4, noNullPrototype: true })
  .filter((one) => !Object.hasOwn(one, '__proto__'));
const servers = fc.dictionary(word, fc.record({ command: fc.string(), args: fc.array(fc.string()) }), {
  maxKeys: 3,
  noNullPrototype: true,
});
const jsonFile = fc
  .record({
    others: json,
    servers: fc.option(servers, { nil: undefined }),
    first: fc.boolean(),
    look,
    mark: fc.boolean(),
    tail: pick('', '\n', '\n\n'),
  })
  .map(({ others, servers, first, look, mark, tail }) => {
    const ours = servers === undefined ? {} : { mcpServers: servers };
    const { mcpServers: _mine, ...rest } = others;
    return (mark ? '\uFEFF' : '') + print(first ? { ...ours, ...rest } : { ...rest, ...ours }, look) + tail;
  });

// TOML: tables, values and remarks in any order, with everything that looks like a header and is none.
const tomlValue = pick(
  '1',
  '"a"',
  "'[x]'",
  '"""\n[mcp_servers.switchboard]\n"""',
  "'''\n[a]\n'''",
  '[\n  [1, 2], # [x]\n  [3],\n]',
  '{ a = 1 }',
  '1979-05-27',
  '9223372036854775807',
);
const tomlLines = fc
  .array(fc.tuple(word, tomlValue, remark), { maxLength: 4 })
  .map((rows) => rows.map(([key, value, note], n) => `${key}${n} = ${value}${value.includes('\n') ? '' : ` # ${note}`}`));
const tomlFile = fc
  .record({
    head: tomlLines,
    tables: fc.array(
      fc.record({
        name: pick('a', 'a.b', '"a.c"', 'mcp_servers.other', 'mcp_servers."x y"', "mcp_servers.'z'"),
        lines: tomlLines,
        note: remark,
      }),
      { maxLength: 4 },
    ),
    eol: pick('\n', '\r\n'),
    end: pick('', '\n', '\n\n# the end'),
  })
  .map(({ head, tables, eol, end }) => {
    const seen = new Set<string>();
    const once = tables.filter(({ name }) => !seen.has(name) && seen.add(name));
    const lines = [...head, ...once.flatMap(({ name, lines, note }) => [`# ${note}`, `[${name}]`, ...lines, ''])];
    return lines.join('\n').concat(end).replaceAll('\n', eol);
  });

// YAML: blocks, flows, long texts and anchors under any indentation.
const yamlValue = pick(
  '1',
  '"a: b"',
  'plain text',
  '|\n    line one\n\n    line: two',
  '>-\n    folded\n    text',
  '{ a: 1, b: [x] }',
  '[1,\n    2]',
  '&mark { q: 1 }',
  "'it''s'",
  '',
);
const yamlFile = fc
  .record({
    head: fc.array(fc.tuple(word, yamlValue, remark), { maxLength: 4 }),
    servers: fc.option(
      fc.record({
        rows: fc.array(fc.tuple(word, yamlValue), { maxLength: 3 }),
        style: pick('block', 'wide', 'flow', 'empty'),
        note: remark,
      }),
      { nil: undefined },
    ),
    tail: fc.array(fc.tuple(word, yamlValue, remark), { maxLength: 2 }),
    eol: pick('\n', '\r\n'),
    end: pick('', '\n', '\n\n# the end\n'),
  })
  .map(({ head, servers, tail, eol, end }) => {
    const rows = (list: readonly (readonly [string, string, string])[], mark: string) =>
      list.flatMap(([key, value, note], n) => [`# ${note}`, `${mark}${key}${n}: ${value}`]);
    const pad = servers?.style === 'wide' ? '    ' : '  ';
    const inner = (servers?.rows ?? []).flatMap(([key, value], n) => [
      `${pad}# own`,
      `${pad}${key}${n}: ${value.replaceAll('\n', `\n${pad}`)}`,
    ]);
    const table =
      servers === undefined
        ? []
        : servers.style === 'flow'
          ? [`extensions: { ${servers.rows.map(([key], n) => `${key}${n}: 1`).join(', ')} }`]
          : servers.style === 'empty'
            ? ['extensions:']
            : [`extensions: # ${servers.note}`, ...inner];
    return [...rows(head, 'h'), ...table, ...rows(tail, 't')].join('\n').concat(end).replaceAll('\n', eol);
  });

describe('whatever valid file goes in, only our key differs, and taking it out gives back the same bytes', () => {
  test('JSON with remarks', { timeout: LONGEST_MS }, () =>
    fc.assert(
      fc.property(jsonFile, (text) => void thereAndBack('json', text)),
      { numRuns: RUNS },
    ),
  );
  test('TOML', { timeout: LONGEST_MS }, () =>
    fc.assert(
      fc.property(tomlFile, (text) => void thereAndBack('toml', text)),
      { numRuns: RUNS },
    ),
  );
  test('YAML', { timeout: LONGEST_MS }, () =>
    fc.assert(
      fc.property(yamlFile, (text) => void thereAndBack('yaml', text)),
      { numRuns: RUNS },
    ),
  );
  test.each([
    ['json', ''],
    ['json', '\n'],
    ['json', '// nothing yet\n'],
    ['json', '{}'],
    ['json', '{\n}\n'],
    ['json', '{ /* none */ }'],
    ['json', '{\r\n\t"mcpServers": {}\r\n}\r\n'],
    ['json', '{"a":1,}'],
    ['json', '{"a":1}//x'],
    ['toml', ''],
    ['toml', '# a remark'],
    ['yaml', ''],
    ['yaml', '# a remark\n'],
    ['yaml', 'a: |\n  text'],
    ['yaml', 'extensions:'],
    ['yaml', '---\na: 1\n'],
  ] as const)('%s %j', (format, text) => void thereAndBack(format, text));
});

describe('what people have in their files', () => {
  it('a remark at the end of a line stays with its line', () => {
    const text = '{\n  "mcpServers": {\n    "a": { "command": "x" } // mine\n  }\n}\n';
    expect(thereAndBack('json', text)).toContain('"a": { "command": "x" }, // mine\n    "switchboard": {\n      "type": "http",');
  });
  it('a table in Codex’ file is put at the end, and the ones before keep their spelling', () => {
    const text = 'model = "gpt-5" # fast\n\n[mcp_servers.other]\ncommand = "x"\nenv = { A = "1" }\n';
    expect(thereAndBack('toml', text)).toBe(
      `${text}\n[mcp_servers.switchboard]\ntype = "http"\nurl = "http://127.0.0.1:7420/mcp"\nheaders = { Authorization = "Bearer sb_secret" }\n`,
    );
  });
  it('somebody wrote more after us: it stays, and what was before us too', () => {
    const { text, trace } = withEntry(written('json', '{\n  "a": 1\n}'), PLACES.json, HTTP);
    const more = text.replace(/\n\}$/, ',\n  "b": 2\n}').replace('"Bearer sb_secret"\n', '"Bearer sb_secret",\n        "X": "1"\n');
    expect(withoutEntry(written('json', more), PLACES.json, trace)).toBe('{\n  "a": 1,\n  "b": 2\n}');
  });
  it('another server came into the table that we made: the table stays', () => {
    const { text, trace } = withEntry(written('json', '{}'), PLACES.json, HTTP);
    const tree = parseTree(text);
    expect(tree && getNodeValue(tree)).toEqual({ mcpServers: { switchboard: HTTP } });
    const more = text.replace(/\}\n {2}\}/, '},\n    "other": {}\n  }');
    expect(withoutEntry(written('json', more), PLACES.json, trace)).toBe('{\n  "mcpServers": {\n    "other": {}\n  }\n}');
  });
  it.each([
    ['json', '{\n  "mcpServers": {\n    "switchboard": { "command": "old" },\n    "b": {}\n  }\n}'],
    ['toml', '[mcp_servers.switchboard]\ncommand = "old"\n\n[mcp_servers.switchboard.env]\nA = "1"\n\n# next\n[b]\n'],
    ['yaml', 'extensions:\n  switchboard:\n    cmd: old\n\n  b:\n    cmd: x\n'],
  ] as const)('an entry of our name in %s is replaced and everything else kept', (format, text) => {
    const { text: put } = withEntry(written(format, text), PLACES[format], HTTP);
    expect(entryIn(written(format, put), PLACES[format])).toEqual(HTTP);
    expect(put).not.toContain('old');
    expect(entryIn(written(format, withoutEntry(written(format, put), PLACES[format])), PLACES[format])).toBeUndefined();
  });
});

describe('what is not understood is left alone', () => {
  it.each([
    ['json', '{ "a": '],
    ['json', '{ "a": 1 "b": 2 }'],
    ['json', '[]'],
    ['json', '"text"'],
    ['json', '{ "mcpServers": [] }'],
    ['json', '{ "mcpServers": null }'],
    ['json', '{ "mcpServers": {}, "mcpServers": {} }'],
    ['toml', 'a = '],
    ['toml', 'mcp_servers = { a = {} }'],
    ['toml', 'mcp_servers.switchboard.url = "x"'],
    ['toml', '[mcp_servers]\nswitchboard = { url = "x" }'],
    ['toml', '[[mcp_servers]]\na = 1'],
    ['yaml', 'a: [1'],
    ['yaml', 'a: 1\na: 2'],
    ['yaml', '- a'],
    ['yaml', 'extensions: text'],
    ['yaml', 'extensions: &a\n  b: 1\nc: *a\n'],
    ['yaml', 'a: 1\n---\nb: 2\n'],
  ] as const)('%s %j', (format, text) => {
    expect(() => withEntry(written(format, text), PLACES[format], HTTP)).toThrow(expect.objectContaining({ problem: 'client.file' }));
  });
});
