import { isFor, type Ability, type Kind, type Known, type Params } from './ability.ts';
import { happening } from './happening.ts';
import { LABELS } from './labels.ts';
import { listIn, numberIn, textIn } from './read.ts';

const CODES = 64;
const PART = /^rf(\d{1,2})$/;
/** A remote control, or an alarm, that was taught to the bridge: its buttons by the number of their code. */
export type Remote = { name: string; type: number; buttons: { code: number; name: string }[] };

export const remotesOf = ({ tags }: Known): Remote[] =>
  listIn(tags, 'zyx_info').map((entry) => ({
    name: textIn(entry, 'name') ?? '',
    type: numberIn(entry, 'remote_type') ?? 0,
    buttons: listIn(entry, 'buttonName').flatMap((names) =>
      Object.entries(names)
        .filter(([code, name]) => isCode(Number(code)) && typeof name === 'string')
        .map(([code, name]) => ({ code: Number(code), name: String(name) })),
    ),
  }));
const isCode = (code: number): boolean => Number.isInteger(code) && code >= 0 && code < CODES;
const partOf = (code: number): string => `rf${code}`;

const [CURTAIN, SENSOR] = [5, 6];
type Button = { name: string; kind: Kind };
/** Buttons by code; a code that two remotes name belongs to the first. */
function buttons(known: Known): Map<number, Button> {
  const found = new Map<number, Button>();
  for (const { name, type, buttons: own } of remotesOf(known))
    for (const button of own)
      if (!found.has(button.code))
        found.set(button.code, { name: titled(name, button.name, own.length), kind: type === SENSOR ? 'sensor' : 'button' });
  return found;
}
const titled = (remote: string, button: string, count: number): string =>
  remote === '' || (count === 1 && button === '') ? button || remote : `${remote} ${button}`.trim();

function codeOf(known: Known, part: string): number | undefined {
  const code = Number(PART.exec(part)?.[1] ?? Number.NaN);
  return buttons(known).has(code) ? code : undefined;
}
/** `rfTrig0`: when its code was last on the air; 0 is never. */
function triggeredAt(params: Params, code: number): number | undefined {
  const written = textIn(params, `rfTrig${code}`) ?? '';
  const at = /^\d{4}-\d\d-\d\dT/.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isFinite(at) ? at : undefined;
}

const TRAVEL = ['open', 'stop', 'close'] as const;
/** A curtain has three codes, in this order; where it stands, nobody knows. */
const curtains = (known: Known) =>
  remotesOf(known).flatMap(({ type, name, buttons: [open, stop, close] }) =>
    type === CURTAIN && open && stop && close
      ? [{ key: `curtain${open.code}`, name, codes: { open: open.code, stop: stop.code, close: close.code } }]
      : [],
  );
const moved: Ability = {
  writes: ['cmd', 'rfChl'],
  parts: (known) => curtains(known).map(({ key, name }) => ({ key, kind: 'blind', ...(name !== '' && { name }) })),
  tell: (known) =>
    curtains(known).map(({ key }) => ({ part: key, trait: 'position', value: null, limits: { commands: [...TRAVEL] }, assumed: true })),
  ask: (known, asked) => {
    const codes = isFor(asked, 'position') ? curtains(known).find(({ key }) => key === asked.part)?.codes : undefined;
    const command = TRAVEL.find((one) => one === asked.command);
    return codes && command && { cmd: 'transmit', rfChl: codes[command] };
  },
};

/** What was taught: each code is a part that can be pressed, and tells when its remote was. */
export const remotes = (): Ability[] => [
  moved,
  {
    writes: ['cmd', 'rfChl'],
    parts: (known) => [...buttons(known)].map(([code, button]) => ({ key: partOf(code), ...button })),
    tell: (known) =>
      [...buttons(known).keys()].flatMap((code) => [
        { part: partOf(code), trait: 'button' as const, value: null },
        { part: partOf(code), trait: 'button' as const, what: 'learn', value: null, label: LABELS.learn, setting: true },
      ]),
    ask: (known, asked) => {
      const code = codeOf(known, asked.part);
      if (code === undefined || asked.command !== 'press') return undefined;
      if (isFor(asked, 'button')) return { cmd: 'transmit', rfChl: code };
      return isFor(asked, 'button', 'learn') ? { cmd: 'capture', rfChl: code } : undefined;
    },
  },
  happening({
    parts: (known) => [...buttons(known).keys()].map(partOf),
    types: ['received'],
    // One reception comes over both paths: its time is the same, and later than any before.
    // The bridge tells all it remembers when it starts: that is history.
    hear: (known, { params }) =>
      'init' in params
        ? []
        : [...buttons(known)].flatMap(([code, { name }]) => {
            const at = triggeredAt(params, code);
            const isNew = at !== undefined && at > (triggeredAt(known.params, code) ?? -1);
            return isNew ? [{ part: partOf(code), type: 'received', data: { code, name } }] : [];
          }),
    momentIn: (params, part) => triggeredAt(params, Number(part.slice(2))),
    last: ({ params }, part) => {
      const at = triggeredAt(params, Number(part.slice(2)));
      return at === undefined ? undefined : { type: 'received', at };
    },
  }),
];
