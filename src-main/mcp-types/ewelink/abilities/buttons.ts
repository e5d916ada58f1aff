import { channelPart, type Ability, type Heard, type Known, type Params, type Report } from './ability.ts';
import { happening } from './happening.ts';
import { LABELS } from './labels.ts';
import { listIn, numberIn, objectIn, textIn } from './read.ts';

const PRESSES = ['single', 'double', 'hold', 'triple'] as const;
const pressOf = (key: number | undefined): string | undefined => (key === undefined ? undefined : PRESSES[key]);
const partsOf = (known: Known): string[] => Array.from({ length: Math.max(1, known.channels) }, (_, outlet) => channelPart(known, outlet));
/** The button of a key number; one that the device does not have is nobody's. */
function pressed(known: Known, { outlet = 0, key }: { outlet: number | undefined; key: number | undefined }): Heard[] {
  const type = pressOf(key);
  const exists = Number.isInteger(outlet) && outlet >= 0 && outlet < Math.max(1, known.channels);
  return type === undefined || !exists ? [] : [{ part: channelPart(known, outlet), type }];
}

const TIMES = ['trigTime', 'actionTime'];
/** When it was pressed, as it tells itself: that is what makes two presses two. Some write it as a text, some as a number. */
function momentIn(params: Params, name: string): number | undefined {
  const at = numberIn(params, name) ?? Date.parse(textIn(params, name) ?? '');
  return Number.isFinite(at) ? at : undefined;
}

/** A remote control: `key` says how, `outlet` which of its buttons, and a time that changed says that it was. */
export const presses = (): Ability =>
  happening({
    parts: partsOf,
    types: PRESSES,
    hear: (known, { params }) => {
      const isNew = TIMES.some((name) => {
        const at = momentIn(params, name);
        return at !== undefined && at !== momentIn(known.params, name);
      });
      return isNew ? pressed(known, { outlet: numberIn(params, 'outlet'), key: numberIn(params, 'key') }) : [];
    },
    momentIn: (params) => TIMES.flatMap((name) => momentIn(params, name) ?? [])[0],
    last: (known, part) => {
      const { params } = known;
      const [heard] = pressed(known, { outlet: numberIn(params, 'outlet'), key: numberIn(params, 'key') });
      const [at] = TIMES.flatMap((name) => momentIn(params, name) ?? []);
      return heard?.part === part && at !== undefined ? { type: heard.type, at } : undefined;
    },
  });

const BY_HAND = 11;
/** The buttons of a wall switch, told apart from its relays: only what was pressed by hand counts. The cloud says nothing else beside a press. */
export const keyPass = (): Ability =>
  happening({
    parts: partsOf,
    types: PRESSES,
    what: 'button',
    label: LABELS.button,
    hear: (known, { via, params }) => {
      const pass = objectIn(params, 'localKeyPass');
      const isAlone = via === 'cloud' && Object.keys(params).length === 1;
      if (!pass || !(isAlone || numberIn(params, 'triggerType') === BY_HAND)) return [];
      return pressed(known, { outlet: numberIn(pass, 'outlet'), key: numberIn(pass, 'key') });
    },
  });

/** A button that no longer switches its relay: `key` in a message that is about nothing else. */
export const detachedKey = (): Ability =>
  happening({
    parts: ({ params }) => (numberIn(params, 'relaySeparation') === 1 || 'key' in params ? ['main'] : []),
    types: PRESSES,
    what: 'button',
    label: LABELS.button,
    hear: (known, { via, params }) => {
      const isPress = via === 'cloud' && !('switches' in params) && numberIn({ ...known.params, ...params }, 'relaySeparation') === 1;
      return isPress && 'key' in params ? pressed(known, { outlet: 0, key: numberIn(params, 'key') }) : [];
    },
  });

const TOUCHED = 2;
/** A touch panel: a slide comes alone; a touch comes with the channel that it switched. */
export const touches = (): Ability =>
  happening({
    parts: (known) => [...new Set(['main', ...partsOf(known)])],
    types: ['touch', 'slide'],
    what: 'touch',
    label: LABELS.touch,
    hear: touched,
  });
function touched(known: Known, { params }: Report): Heard[] {
  const slide = numberIn(params, 'slide');
  if (slide !== undefined && Object.keys(params).length === 1) return [{ part: 'main', type: 'slide', data: { value: slide } }];
  if (numberIn(params, 'triggerType') !== TOUCHED) return [];
  const outlets = listIn(params, 'switches').flatMap((entry) => numberIn(entry, 'outlet') ?? []);
  const [only] = outlets.length === 1 ? outlets : [];
  if (outlets.length === 0) return [];
  const part = only !== undefined && only >= 0 && only < known.channels ? channelPart(known, only) : 'main';
  return [{ part, type: 'touch' }];
}
