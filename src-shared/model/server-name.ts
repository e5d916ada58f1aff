const RUNNERS = /^(?:npx|npm|pnpm|pnpx|bunx|bun|yarn|uvx|uv|pipx|node|deno|python3?|docker|podman|java|cmd)(?:\.exe|\.cmd)?$/i;

/** What a program is called that nobody named: by its package, or its file. */
export function programName(program: string, args: readonly string[]): string {
  const target = RUNNERS.test(program.split(/[\\/]/).at(-1) ?? '')
    ? args.find((arg) => !arg.startsWith('-') && !/^(?:run|exec|dlx|x|tool|run-script)$/.test(arg))
    : undefined;
  return shortened(target ?? program) || program;
}

/** What an address is called that nobody named: by its host. */
export const addressName = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|mcp|api)\./, '') : address;

/** `@modelcontextprotocol/server-memory@1.2` is memory. */
const shortened = (target: string): string =>
  (target.replace(/(?<=.)@[^@/\\]*$/, '').split(/[\\/]/).filter((part) => !/^(?:dist|build|src|(?:index|main)\.(?:[cm]?[jt]s|py))$/.test(part)).at(-1) ?? '')
    .replace(/\.(?:[cm]?[jt]s|py|exe)$/, '')
    .replace(/^(?:mcp[-_.])?server[-_.]|^mcp[-_.]|[-_.]mcp(?:[-_.]server)?$|[-_.](?:mcp[-_.])?server$/g, ''); // prettier-ignore
