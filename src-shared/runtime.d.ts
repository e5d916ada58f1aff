/** What every place this code runs in (window, Node, Electron) offers, and nothing more. */
declare function setTimeout(run: () => void, ms: number): number;
declare function clearTimeout(timer: number): void;
declare function queueMicrotask(run: () => void): void;
declare class URL {
  constructor(url: string);
  static canParse(url: string): boolean;
  href: string;
  readonly protocol: string;
  readonly hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  readonly username: string;
  readonly password: string;
}
