import { BatteryLow, CloudOff, Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { traitFacts as vocabularyOf, useVocabulary } from '../../hub/stores/vocabulary.ts';
import { useTexts } from '../../hub/texts.ts';
import { Tile } from '../../ui/surface.tsx';
import { ago } from './format.ts';
import type { TraitWidget } from './control.ts';
import { widgetFor } from './index.ts';
import { KindIcon } from './kind-icon.tsx';
import { mainAction } from './main-action.ts';
import { batteryLow, isOn, partFacts, toneOf, traitsOf, whyNot, type Keyed } from './part-state.ts';
import { perform } from './perform.ts';
import type { Placed } from './placed.ts';
import { beside, spoken, traitName } from './words.ts';

/** Which ability gets the small control on the tile, in this order. */
const ON_TILE = ['position', 'valve', 'climate', 'fan', 'media', 'lock', 'level', 'power'];

type Shown = Keyed & { Control: NonNullable<TraitWidget['tile']> };
const hasSmall = ({ trait, state }: Keyed): boolean =>
  trait === 'power' ? state.assumed === true : state.value !== null && state.value !== undefined;

type Props = Placed & { waiting: boolean; onDetails(part: string): void };

/** One part of the home: its tile, out of whatever it can do. */
export const PartTile = memo(function PartTile({ part, device, room, waiting, onDetails }: Props) {
  const texts = useTexts();
  const traits = useVocabulary((vocabulary) => vocabulary.traits);
  const locked = whyNot(texts, device);
  const seen = device.lastSeen === undefined ? [] : [ago(texts, device.lastSeen, Date.now())];
  const facts = device.online ? [...partFacts(texts, part), ...(device.stale ? seen : [])] : [texts.t('devices.words.offline'), ...seen];
  const tapped = locked === undefined ? mainAction(part) : undefined;
  const tone = device.online ? toneOf(part) : undefined;
  const label = texts.t('home.tile.name', { part: part.name, room: room?.name ?? texts.t('home.unassigned') });
  const small = ON_TILE.flatMap((trait) => traitsOf(part).filter((one) => one.trait === trait && hasSmall(one)))
    .map((one): Shown | undefined => {
      const Control = widgetFor(vocabularyOf({ traits }, one.key)?.widget).tile;
      return Control && { ...one, Control };
    })
    .find((one) => one !== undefined);
  const low = batteryLow(part);
  return (
    <Tile
      name={part.name}
      state={beside(facts)}
      icon={<KindIcon kind={part.kind} />}
      label={label}
      valueText={spoken(texts, facts)}
      lit={tone !== undefined}
      {...(tone && { tone })}
      {...(tapped && isOn(part) !== undefined && { pressed: isOn(part) })}
      pending={waiting}
      stale={locked !== undefined}
      onPress={tapped && (() => perform(part, tapped))}
      onDetails={() => onDetails(part.id)}
      detailsLabel={texts.t('home.tile.details', { part: part.name })}
      detailsIcon={<Ellipsis size={18} aria-hidden />}
      badge={
        (low || !device.online) && (
          <>
            {low && <BatteryLow size={16} role="img" aria-label={texts.t('devices.filters.low')} />}
            {!device.online && <CloudOff size={16} aria-hidden />}
          </>
        )
      }
    >
      {small && locked === undefined && (
        <small.Control
          traitKey={small.key}
          trait={small.trait}
          state={small.state}
          name={traitName(texts, small.key, small.state)}
          part={part.name}
          pending={waiting}
          tabIndex={-1}
          act={(command, args, after) => perform(part, { key: small.key, command, args, after })}
        />
      )}
    </Tile>
  );
});
