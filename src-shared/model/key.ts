/** Ids and keys taken apart and put together; free of schemas, so that the window may use it. */
export const deviceId = (connection: string, source: string): string => `${connection}/${encodeURIComponent(source)}`;
export const partId = (device: string, key: string): string => `${device}/${encodeURIComponent(key)}`;

/** Takes a part id apart; source id and key come back as the source spells them. */
export function splitPartId(id: string): { connection: string; device: string; source: string; key: string } {
  const [connection = '', source = '', key = ''] = id.split('/');
  return { connection, device: `${connection}/${source}`, source: decodeURIComponent(source), key: decodeURIComponent(key) };
}

/** The trait behind a key of `Part.traits`: `reading:humidity` is a `reading`. */
export function traitOfKey(key: string): string {
  const end = key.indexOf(':');
  return end < 0 ? key : key.slice(0, end);
}

/**
 * A part that does nothing by itself: what is set of a thing as a whole, and how well it is heard. It stands under the settings of the
 * other parts and nowhere else.
 */
export function isMerelySet({ traits }: { traits: Record<string, { setting?: boolean | undefined }> }): boolean {
  let isSet = false;
  for (const key in traits) {
    if (traits[key]?.setting === true) isSet = true;
    else if (key !== 'signal') return false;
  }
  return isSet;
}
