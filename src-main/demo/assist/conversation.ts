import type { Home } from '../home/home.ts';
import { domainOf, nameOf, type Context, type State } from '../home/state.ts';
import type { Call } from '../life/script.ts';
import { ulid } from '../random.ts';

type House = { home: Home; call: Call };
type Target = { type: string; name: string; id: string };
type Said = { kind: 'action_done' | 'query_answer'; speech: string; success?: Target[] } | { kind: 'error'; code: string; speech: string };

/** Only what is shown to the assistant can be spoken of. */
const heard = (home: Home): State[] => [...home.registries.exposed].flatMap(([id, shown]) => (shown ? (home.get(id) ?? []) : []));

function namesOf(home: Home, state: State): string[] {
  const aliases = home.registries.entities.get(state.entity_id)?.aliases ?? [];
  return [nameOf(state), ...aliases].map((name) => name.toLowerCase());
}

function byName(home: Home, spoken: string, domains?: string[]): State | undefined {
  const wanted = spoken.toLowerCase().replace(/^(the|my)\s+/, '').trim(); // prettier-ignore
  return heard(home).find((state) => (!domains || domains.includes(domainOf(state.entity_id))) && namesOf(home, state).includes(wanted));
}
function inArea(home: Home, spoken: string, domain: string): State[] {
  const wanted = spoken.toLowerCase().replace(/^(the|my)\s+/, '').trim(); // prettier-ignore
  const area = home.registries.areas.find(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase() === wanted));
  return area
    ? heard(home).filter(({ entity_id }) => domainOf(entity_id) === domain && home.registries.areaOf(entity_id) === area.area_id)
    : [];
}

const target = ({ entity_id, attributes }: State): Target => ({ type: 'entity', name: String(attributes['friendly_name']), id: entity_id });
const unheard = (name: string): Said => ({
  kind: 'error',
  code: 'no_valid_targets',
  speech: `Sorry, I am not aware of any device called ${name}`,
});
const run = async (
  { home, call }: House,
  states: State[],
  way: (state: State) => string,
  data: Record<string, unknown>,
  context: Context,
): Promise<Target[]> => {
  for (const state of states) await call(home, way(state), data, { entity_id: [state.entity_id] }, context);
  return states.map(target);
};
const toggling = (on: boolean) => ({ entity_id }: State): string => {
  const domain = domainOf(entity_id);
  if (domain === 'cover' || domain === 'valve') return `${domain}.${on ? 'open' : 'close'}_${domain}`;
  if (domain === 'lock') return on ? 'lock.lock' : 'lock.unlock';
  return domain === 'button' || domain === 'input_button' ? `${domain}.press` : `${domain}.turn_${on ? 'on' : 'off'}`;
}; // prettier-ignore

type Sentence = { says: RegExp; does(house: House, words: string[], context: Context): Promise<Said> | Said };

/** What is understood, in order. */
const SENTENCES: Sentence[] = [
  {
    says: /^(?:turn|switch) (on|off) (?:all )?(?:the )?lights in (.+)$/i,
    does: async (house, [way = '', area = ''], context) => {
      const lights = inArea(house.home, area, 'light');
      if (lights.length === 0) return { kind: 'error', code: 'no_valid_targets', speech: `Sorry, I am not aware of any area called ${area}` };
      return { kind: 'action_done', speech: `Turned ${way} the lights`, success: await run(house, lights, toggling(way === 'on'), {}, context) };
    },
  },
  {
    says: /^(?:turn|switch) (on|off) (.+)$/i,
    does: async (house, [way = '', name = ''], context) => {
      const found = byName(house.home, name);
      if (!found) return unheard(name);
      return { kind: 'action_done', speech: `Turned ${way} the ${name.replace(/^the /i, '')}`, success: await run(house, [found], toggling(way === 'on'), {}, context) };
    },
  },
  {
    says: /^(open|close) (.+)$/i,
    does: async (house, [way = '', name = ''], context) => {
      const found = byName(house.home, name, ['cover', 'valve']);
      if (!found) return unheard(name);
      return { kind: 'action_done', speech: way.toLowerCase() === 'open' ? 'Opened' : 'Closed', success: await run(house, [found], toggling(way.toLowerCase() === 'open'), {}, context) };
    },
  },
  {
    says: /^(lock|unlock) (.+)$/i,
    does: async (house, [way = '', name = ''], context) => {
      const found = byName(house.home, name, ['lock']);
      if (!found) return unheard(name);
      return { kind: 'action_done', speech: way.toLowerCase() === 'lock' ? 'Locked' : 'Unlocked', success: await run(house, [found], toggling(way.toLowerCase() === 'lock'), {}, context) };
    },
  },
  {
    says: /^set (.+?)(?: brightness)? to (\d+) ?(?:%|percent)$/i,
    does: async (house, [name = '', percent = ''], context) => {
      const found = byName(house.home, name, ['light']);
      if (!found) return unheard(name);
      return { kind: 'action_done', speech: 'Brightness set', success: await run(house, [found], () => 'light.turn_on', { brightness_pct: Number(percent) }, context) };
    },
  },
  {
    says: /^(?:run|activate|start) (.+?)(?: scene| script)?$/i,
    does: async (house, [name = ''], context) => {
      const found = byName(house.home, name, ['scene', 'script']);
      if (!found) return unheard(name);
      return { kind: 'action_done', speech: 'Started', success: await run(house, [found], ({ entity_id }) => `${domainOf(entity_id)}.turn_on`, {}, context) };
    },
  },
  {
    says: /^add (.+) to (?:my |the )?(.+?)(?: list)?$/i,
    does: async (house, [item = '', name = ''], context) => {
      const found = byName(house.home, name, ['todo']);
      if (!found) return unheard(name);
      return { kind: 'action_done', speech: `Added ${item}`, success: await run(house, [found], () => 'todo.add_item', { item }, context) };
    },
  },
  {
    says: /^what(?:'s| is) the temperature(?: in (?:the )?(.+))?$/i,
    does: ({ home }, [area = '']) => {
      const near = inArea(home, area, 'sensor').concat(area === '' ? heard(home) : []);
      const found = near.find(({ attributes }) => attributes['device_class'] === 'temperature');
      return found ? { kind: 'query_answer', speech: `${found.state} °C`, success: [target(found)] } : unheard(area === '' ? 'temperature' : area);
    },
  },
  {
    says: /^(?:what is the state of|what's the state of|is) (.+?)(?: on| off| open| closed| locked)?$/i,
    does: ({ home }, [name = '']) => {
      const found = byName(home, name);
      return found ? { kind: 'query_answer', speech: `${String(found.attributes['friendly_name'])} is ${found.state}`, success: [target(found)] } : unheard(name);
    },
  },
  { says: /^what time is it$/i, does: ({ home }) => ({ kind: 'query_answer', speech: new Date(home.now()).toISOString().slice(11, 16) }) },
]; // prettier-ignore

/** Understands a sentence, does what it says and answers as the conversation integration does. */
export async function converse(house: House, text: string, conversationId: string | null, context: Context): Promise<object> {
  const { home } = house;
  const sentence = text.trim().replace(/[?.!]+$/, '');
  const found = SENTENCES.map(({ says, does }) => ({ match: says.exec(sentence), does })).find(({ match }) => match);
  const said: Said = found?.match
    ? await found.does(
        house,
        found.match.slice(1).map((word: string | undefined) => word ?? ''),
        context,
      )
    : { kind: 'error', code: 'no_intent_match', speech: "Sorry, I couldn't understand that" };
  const data = said.kind === 'error' ? { code: said.code } : { targets: [], success: said.success ?? [], failed: [] };
  return {
    response: {
      speech: { plain: { speech: said.speech, extra_data: null } },
      card: {},
      language: home.language,
      response_type: said.kind,
      data,
    },
    conversation_id: conversationId ?? ulid(home.now(), home.random),
    continue_conversation: false,
  };
}
