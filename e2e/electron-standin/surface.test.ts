import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const here = import.meta.dirname;
const root = path.join(here, '../..');
const host = path.join(root, 'src-main/hosts/desktop');
const run = promisify(execFile);

/** One name of Electron that the desktop host touches: what it belongs to in electron.d.ts, and the name itself. */
type Use = { owner: string; member: string; at: string };

/** Electron's own names for things, where the types are split finer than the objects. */
const ALIASES: Record<string, string> = { BaseWindow: 'BrowserWindow', BrowserWindow: 'BrowserWindow', NodeEventEmitter: 'EventEmitter' };
/** What lives in the preload's world, which only a page can show: `bridge.cjs` holds it as source text. */
const PRELOAD = new Set(['ContextBridge', 'IpcRenderer']);

/** The host's own files and Electron's words; what the host brings from the core has nothing of Electron in it. */
const parse = (): ts.Program => {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options: base } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const options = { ...base, types: [], lib: ['lib.es2024.d.ts'], noEmit: true, composite: false, emitDeclarationOnly: false };
  const isOurs = (name: string) => name.startsWith('.') && !name.startsWith('../');
  const compiler: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    resolveModuleNameLiterals: (names, from) =>
      names.map(({ text }) => (isOurs(text) ? ts.resolveModuleName(text, from, options, ts.sys) : { resolvedModule: undefined })),
  };
  const files = readdirSync(host).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const electron = path.join(root, 'node_modules/electron/electron.d.ts');
  return ts.createProgram([electron, ...files.map((name) => path.join(host, name))], options, compiler);
};

/** Every member and every import of Electron in the host, found by asking the compiler where each name is declared. */
function usesOf(program: ts.Program): Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const isElectrons = (node: ts.Node) => node.getSourceFile().fileName.endsWith('electron/electron.d.ts');
  const visit = (node: ts.Node): void => {
    const at = path.basename(node.getSourceFile().fileName);
    if (ts.isPropertyAccessExpression(node)) {
      const declared = checker.getSymbolAtLocation(node.name)?.declarations?.find(isElectrons);
      const parent = declared?.parent;
      if (parent && (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)) && parent.name)
        uses.push({ owner: parent.name.text, member: node.name.text, at });
    }
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && node.moduleSpecifier.text === 'electron') {
      const named = node.importClause?.namedBindings;
      if (named && ts.isNamedImports(named))
        for (const { name, isTypeOnly } of named.elements) if (!isTypeOnly) uses.push({ owner: 'electron', member: name.text, at });
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(host)) visit(file);
  return uses;
}

describe('the stand-in has what the desktop host uses', () => {
  let uses: Use[];
  let surface: Record<string, string[]>;
  beforeAll(async () => {
    uses = usesOf(parse());
    const data = mkdtempSync(path.join(tmpdir(), 'surface-'));
    const { stdout } = await run(path.join(here, 'electron'), [path.join(here, 'fixture/surface'), `--user-data-dir=${data}`]);
    rmSync(data, { recursive: true, force: true });
    surface = JSON.parse(stdout);
  }, 60_000);

  test('the walk finds what it should: names, members of objects, members of what objects give', () => {
    const found = uses.map(({ owner, member }) => `${owner}.${member}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'electron.app',
        'App.enableSandbox',
        'WebContents.setWindowOpenHandler',
        'Session.setPermissionRequestHandler',
        'BrowserWindow.show',
      ]),
    );
  });

  test('every import is a name of the stand-in', () => {
    const imported = uses.filter(({ owner, at }) => owner === 'electron' && at !== 'preload.ts').map(({ member }) => member);
    expect(imported.filter((name) => !(name in surface))).toEqual([]);
  });

  test('every member is there', () => {
    const missing = uses
      .filter(({ owner, member }) => owner !== 'electron' && !PRELOAD.has(owner) && !isPayload(owner) && !known(owner)?.includes(member))
      .map(({ owner, member, at }) => `${owner}.${member} (${at})`);
    expect([...new Set(missing)]).toEqual([]);
  });

  test('what the preload uses is in the bridge', () => {
    const bridge = readFileSync(path.join(here, 'bridge.cjs'), 'utf8');
    const used = uses.filter(({ owner }) => PRELOAD.has(owner)).map(({ member }) => member);
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((member) => !new RegExp(`\\b${member}\\b`).test(bridge))).toEqual([]);
  });

  /** Class `WebContents` → its own entry; interface `SafeStorage` → the exported object `safeStorage`. */
  const known = (owner: string): string[] | undefined => {
    const name = ALIASES[owner] ?? owner;
    return surface[name] ?? surface[`${name.charAt(0).toLowerCase()}${name.slice(1)}`];
  };
  /** Objects that only carry facts: details of an event, answers, settings; the journeys see whether they are filled. */
  const isPayload = (owner: string): boolean =>
    /(Params|Details|Event|Settings|Value|Options|HandlerDetails|Display|Rectangle|Size)$/.test(owner);
});
