/** A letter is five points wide and seven high; each of its rows is one digit of base 32. Small letters stand on the same line. */
const ROWS: Record<string, string> = {
  ' ': '0000000', '0': 'ehjlphe', '1': '4c4444e', '2': 'eh1248v', '3': 'v2421he', '4': '26aiv22', '5': 'vgu11he', '6': '68guhhe',
  '7': 'v124888', '8': 'ehhehhe', '9': 'ehhf12c', '.': '00000cc', ',': '0000c48', ':': '0cc0cc0', ';': '0cc0c48', '-': '000v000',
  '+': '044v440', '/': '01248g0', '%': 'op248j3', '°': 'ciic000', '(': '2488842', ')': '8422248', '=': '00v0v00', '_': '000000v',
  '<': '248g842', '>': '8421248', '?': 'eh12404', '!': '4444404', '*': '0al4la0', '&': 'cik8lid', '#': 'aavavaa', "'": 'c480000',
  '|': '4444444', '@': 'eh1dlle',
  A: 'ehhhvhh', B: 'uhhuhhu', C: 'ehggghe', D: 'sihhhis', E: 'vgguggv', F: 'vgguggg', G: 'ehgnhhf', H: 'hhhvhhh', I: 'e44444e',
  J: '72222ic', K: 'hikokih', L: 'ggggggv', M: 'hrllhhh', N: 'hhpljhh', O: 'ehhhhhe', P: 'uhhuggg', Q: 'ehhhlid', R: 'uhhukih',
  S: 'fgge11u', T: 'v444444', U: 'hhhhhhe', V: 'hhhhha4', W: 'hhhllla', X: 'hha4ahh', Y: 'hhha444', Z: 'v1248gv',
  a: '00e1fhf', b: 'ggmphhu', c: '00egghe', d: '11djhhf', e: '00ehvge', f: '698s888', g: '00fhf1e', h: 'ggmphhh', i: '40c444e',
  j: '20622ic', k: 'ggikoki', l: 'c44444e', m: '00qllhh', n: '00mphhh', o: '00ehhhe', p: '00uhugg', q: '00djf11', r: '00mpggg',
  s: '00fge1u', t: '88s8896', u: '00hhhjd', v: '00hhha4', w: '00hhlla', x: '00ha4ah', y: '00hhf1e', z: '00v248v',
  'µ': '00hhpmg', '²': 'c248e00', '³': 'c2420c0', '…': '000000l',
}; // prettier-ignore

export const GLYPH_WIDTH = 5;
export const GLYPH_HEIGHT = 7;

/** Which points of a letter are set, row by row from the top, the leftmost point the highest bit; a box for what is not in the table. */
export function glyphOf(letter: string): number[] {
  const rows = Object.hasOwn(ROWS, letter) ? ROWS[letter] : undefined;
  return Array.from(rows ?? 'vhhhhhv', (row) => Number.parseInt(row, 32));
}
