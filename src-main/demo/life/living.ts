import type { Home } from '../home/home.ts';
import type { Life } from '../home/rows.ts';
import { pictured } from '../home/aged.ts';
import { domainOf, isoTime, listIn, numberIn } from '../home/state.ts';
import { sayNext } from './calendar.ts';
import { actionOf } from './climate.ts';
import { driftAt, wattsAt } from './curves.ts';
import { regroup } from './talk.ts';

const BEAT_MS = 5000;
const HOURS_A_BEAT = BEAT_MS / 3_600_000;
const MOTION_MS = 15_000;
/** A day's warmth takes hours; people watch for seconds. */
const FASTER = 40;
const TOKEN_MS = 300_000;
const CALENDARS_MS = 60_000;
/** A ring every quarter of an hour or so. */
const RINGS = 1 / 180;

/** Lets the home live: readings drift, meters follow switches, somebody walks through the hallway. Ends with the home. */
export function live(home: Home, changesPerSecond = 0): () => void {
  planned(home);
  const offs = [
    home.on(({ change }) => change && follows(home, change.id)),
    home.clock.every(BEAT_MS, () => beat(home)),
    home.clock.every(TOKEN_MS, () => turnTokens(home)),
    home.clock.every(CALENDARS_MS, () => planned(home)),
  ];
  const busy = changesPerSecond > 0 ? reporting(home, changesPerSecond) : undefined;
  return () => {
    for (const off of offs) off();
    busy?.();
  };
}

/** What every calendar has next. */
function planned(home: Home): void {
  for (const id of [...home.states.keys()]) if (domainOf(id) === 'calendar') sayNext(home, id);
}

/** So many sensors report every second, spread over it. */
function reporting(home: Home, perSecond: number): () => void {
  const ids = [...home.states.keys()].filter((id) => id.startsWith('sensor.'));
  const often = Math.min(20, perSecond);
  let at = 0;
  return home.clock.every(1000 / often, () => {
    for (let n = 0; n < perSecond / often; n += 1, at += 1) {
      const id = ids[at % ids.length] ?? '';
      const now = Number(home.get(id)?.state);
      home.patch(id, { state: String(Math.round(((Number.isFinite(now) ? now : 20) + home.random() - 0.5) * 1000) / 1000) });
    }
  });
}

function beat(home: Home): void {
  for (const [id, life] of home.lives) if (home.get(id)?.state !== 'unavailable') lives(home, id, life);
  if (home.get('event.doorbell') && home.random() < RINGS) ring(home);
  for (const [id, { state, attributes }] of home.states)
    if (id.startsWith('climate.') && state !== 'unavailable') warm(home, id, state, attributes);
}

function lives(home: Home, id: string, life: Life): void {
  switch (life.kind) {
    case 'drift':
      return home.patch(id, { state: String(driftAt(id, life, home.startedAt + (home.now() - home.startedAt) * FASTER)) });
    case 'meter':
      return measure(home, id);
    case 'energy':
      return count(home, id, life.of);
    case 'laundry':
      return wash(home, id, life.ends);
    case 'motion':
      if (home.random() < life.busy * 0.2) motion(home, id);
  }
}

function follows(home: Home, changed: string): void {
  meterFollows(home, changed);
  for (const id of groupsOf(home)) if (listIn(home.get(id)?.attributes ?? {}, 'entity_id').includes(changed)) regroup(home, id);
}
const groupsOf = (home: Home): string[] => (home.get('group.downstairs_lights') ? ['group.downstairs_lights'] : []);

function ring(home: Home): void {
  const now = isoTime(home.now());
  home.patch('event.doorbell', { state: now, attributes: { event_type: 'ring' } });
  home.patch('image.doorbell_last_ring', { state: now });
}

/** The tokens in the addresses of pictures are good for a few minutes. */
function turnTokens(home: Home): void {
  for (const [id, { state, attributes }] of home.states)
    if (/^(camera|image)\./.test(id) && state !== 'unavailable') home.patch(id, { attributes: pictured(id, attributes) });
}

const PROGRAMME = ['washing', 'spinning', 'done', 'idle'];
function wash(home: Home, id: string, remaining: string): void {
  if (Math.floor(home.now() / 60_000) === Math.floor((home.now() - BEAT_MS) / 60_000)) return;
  const left = Number(home.get(remaining)?.state ?? 0) - 1;
  home.patch(remaining, { state: String(left < 0 ? 90 : left) });
  home.patch(id, { state: PROGRAMME[left < 0 ? 0 : left === 0 ? 2 : left < 12 ? 1 : 0] ?? 'idle' });
}

function measure(home: Home, id: string): void {
  const life = home.lives.get(id);
  if (life?.kind !== 'meter') return;
  const on = home.get(life.follows)?.state === 'on';
  home.patch(id, { state: String(on ? wattsAt(id, life.watts, home.now() * FASTER) : 0) });
}

function meterFollows(home: Home, changed: string): void {
  for (const [id, life] of home.lives) if (life.kind === 'meter' && life.follows === changed) measure(home, id);
}

function count(home: Home, id: string, meter: string): void {
  const total = Number(home.get(id)?.state ?? 0) + (Number(home.get(meter)?.state ?? 0) / 1000) * HOURS_A_BEAT;
  if (Number.isFinite(total)) home.patch(id, { state: String(Math.round(total * 10_000) / 10_000) });
}

function motion(home: Home, id: string): void {
  if (home.get(id)?.state === 'on') return;
  home.patch(id, { state: 'on' });
  home.later(MOTION_MS, () => home.patch(id, { state: 'off' }));
}

/** A heating radiator brings the room closer to what was asked; an idle one lets it cool. */
function warm(home: Home, id: string, mode: string, attributes: Parameters<typeof numberIn>[0]): void {
  const current = numberIn(attributes, 'current_temperature', 20);
  const target = numberIn(attributes, 'temperature', 20);
  const action = actionOf(mode, current, target);
  const next = Math.round((current + (action === 'heating' ? 0.1 : current > target - 0.1 ? -0.02 : 0)) * 100) / 100;
  home.patch(id, { attributes: { current_temperature: next, hvac_action: action } });
}
