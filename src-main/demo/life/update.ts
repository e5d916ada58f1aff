import { numberIn, textIn } from '../home/state.ts';
import { since } from '../home/version.ts';
import { argument, invalid, Refusal, textOf, type Run, type Services } from './service.ts';

const STEP_MS = 1500;

/** Takes a while and says how far it is, where it can. Older cores put the number into `in_progress`. */
function install(call: Run, done = 0): void {
  const { home, entity, context, data } = call;
  const over = done >= 100;
  const tells = (numberIn(entity.attributes, 'supported_features', 0) & 4) !== 0;
  const share = tells && !over ? done : null;
  const progress = since(home.version, '2024.12')
    ? { in_progress: !over, update_percentage: share }
    : { in_progress: over ? false : (share ?? true) };
  const installed = textOf(data['version']) ?? entity.attributes['latest_version'];
  const state = over && installed === entity.attributes['latest_version'] ? 'off' : 'on';
  home.patch(entity.entity_id, { state, attributes: { ...progress, ...(over && { installed_version: installed }) } }, context);
  if (!over) home.later(STEP_MS, () => install(call, done + 20));
}

function start(call: Run): void {
  const { attributes, state } = call.entity;
  if (call.data['version'] !== undefined && (numberIn(attributes, 'supported_features', 0) & 2) === 0)
    throw new Refusal('home_assistant_error', `Installing a specific version is not supported for ${call.entity.entity_id}`);
  if (state !== 'on' && call.data['version'] === undefined)
    throw new Refusal('home_assistant_error', `No update available for ${call.entity.entity_id}`);
  if (attributes['in_progress'] !== false)
    throw new Refusal('home_assistant_error', `Update installation already in progress for ${call.entity.entity_id}`);
  install(call);
}

export const update: Services = {
  install: {
    name: 'Install update',
    description: 'Installs an update for a device or service.',
    needs: 1,
    arguments: {
      version: argument.text({ filter: { supported_features: [2] } }),
      backup: argument.flag({ filter: { supported_features: [8] } }),
    },
    run: start,
  },
  skip: {
    name: 'Skip update',
    description: 'Marks currently available update as skipped.',
    run: ({ home, entity, context }) => {
      if (entity.attributes['installed_version'] === entity.attributes['latest_version'])
        throw invalid(`No update available to skip for ${entity.entity_id}`);
      home.patch(entity.entity_id, { state: 'off', attributes: { skipped_version: textIn(entity.attributes, 'latest_version') } }, context);
    },
  },
  clear_skipped: {
    name: 'Clear skipped update',
    description: 'Removes the skipped version marker from an update.',
    run: ({ home, entity, context }) => {
      const waiting = entity.attributes['installed_version'] !== entity.attributes['latest_version'];
      home.patch(entity.entity_id, { state: waiting ? 'on' : 'off', attributes: { skipped_version: null } }, context);
    },
  },
};
