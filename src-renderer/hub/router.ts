import { createElement, useSyncExternalStore, type ComponentProps, type ReactElement } from 'react';

export const SCREENS = [
  'home',
  'boards',
  'devices',
  'connections',
  'tools',
  'clients',
  'activity',
  'insights',
  'settings',
  'gallery',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** `#/devices/<id>?room=…`: the screen, what its panel shows, and how it is filtered. */
export type Route = { screen: ScreenName; path: string[]; id?: string | undefined; query: Record<string, string> };
export type To = string | { screen: ScreenName; path?: string[]; id?: string | undefined; query?: Record<string, string | undefined> };

const isScreen = (name: string | undefined): name is ScreenName => SCREENS.some((screen) => screen === name);
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads an address; one we do not know is Home, so that an old link never ends nowhere. */
export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [screen, ...rest] = path.split('/').filter(Boolean).map(decoded);
  const known = isScreen(screen);
  const parts = known ? rest : [];
  return { screen: known ? screen : 'home', path: parts, id: parts[0], query: Object.fromEntries(new URLSearchParams(search)) };
}

export function hashOf(to: To): string {
  if (typeof to === 'string') return to.startsWith('#') ? to : `#/${to.replace(/^\//, '')}`;
  const path = [to.screen, ...(to.path ?? (to.id === undefined ? [] : [to.id]))].map(encodeURIComponent).join('/');
  const given = Object.entries(to.query ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(given).toString();
  return `#/${path}${search && `?${search}`}`;
}

let last: { hash: string; route: Route } | undefined;
/** The route of now; the same object as long as the address is the same. */
export function currentRoute(): Route {
  const { hash } = window.location;
  if (last?.hash !== hash) last = { hash, route: routeOf(hash) };
  return last.route;
}

/** Goes somewhere; `replace` leaves no step for Back (filters, corrections). */
export function navigate(to: To, { replace = false } = {}): void {
  const hash = hashOf(to);
  if (hash === window.location.hash) return;
  if (!replace) {
    window.location.hash = hash;
    return;
  }
  window.history.replaceState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};
export const useRoute = (): Route => useSyncExternalStore(subscribe, currentRoute);

/** Changes the filters in the address and nothing else. */
export const setQuery = (change: Record<string, string | undefined>): void => {
  const { screen, path, query } = currentRoute();
  navigate({ screen, path, query: { ...query, ...change } }, { replace: true });
};

/** A real link: it can be opened in a new tab, copied and read out. */
export const LinkTo = ({ to, ...rest }: { to: To } & Omit<ComponentProps<'a'>, 'href'>): ReactElement =>
  createElement('a', { href: hashOf(to), ...rest });
