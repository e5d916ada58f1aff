import { BatteryLow, CloudOff } from 'lucide-react';
import { memo } from 'react';
import type { Vocabulary } from '../../../src-shared/contract/system.ts';
import type { Part } from '../../../src-shared/model/device.ts';
import type { Told } from '../../hub/stores/told.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { traitFacts as vocabularyOf, useVocabulary } from '../../hub/stores/vocabulary.ts';
import { useTexts } from '../../hub/texts.ts';
import { Tile } from '../../ui/surface.tsx';
import { ago } from '../../../src-shared/text/states/format.ts';
import type { TraitWidget } from './control.ts';
import { widgetFor } from './index.ts';
import { KindIcon } from './kind-icon.tsx';
import { mainAction } from './main-action.ts';
import { batteryLow, isOn, partFacts, toneOf, traitsOf, whyNot, type Keyed } from './part-state.ts';
import { perform } from './perform.ts';
import type { DeviceAround, Placed } from './placed.ts';
import { beside, spoken, traitName } from '../../../src-shared/text/states/words.ts';

/** Which ability gets the small control on the tile, in this order. */
const ON_TILE = ['position', 'valve', 'climate', 'fan', 'media', 'lock', 'level', 'power'];

const MINUTE_MS = 60_000;

type Shown = Keyed & { Control: NonNullable<TraitWidget['tile']> };
/** The ability that gets the small control, if one of them has any. */
function smallControl(part: Part, traits: Vocabulary['traits']): Shown | undefined {
  return ON_TILE.flatMap((trait) => traitsOf(part).filter((one) => one.trait === trait))
    .map((one): Shown | undefined => {
      const { tile: Control, fits } = widgetFor(vocabularyOf({ traits }, one.key)?.widget);
      return Control && (fits?.(one) ?? true) ? { ...one, Control } : undefined;
    })
    .find((one) => one !== undefined);
}

/** Whether the tile of this part is one of the tall ones: those with a control of their own. */
export const isTall = (part: Part, traits: Vocabulary['traits']): boolean => smallControl(part, traits) !== undefined;

function Small({ part, waiting, locked }: { part: Part; waiting: boolean; locked: string | undefined }) {
  const texts = useTexts();
  const traits = useVocabulary((vocabulary) => vocabulary.traits);
  const small = smallControl(part, traits);
  return (
    small && (
      <small.Control
        traitKey={small.key}
        trait={small.trait}
        state={small.state}
        name={traitName(texts, small.key, small.state)}
        part={part.name}
        pending={waiting}
        locked={locked}
        tabIndex={-1}
        act={(command, args, after) => perform(part, { key: small.key, command, args, after })}
      />
    )
  );
}

/** What a tile says: its facts while it is reachable, and since when it is not. */
function factsOf(texts: Texts, part: Part, device: DeviceAround): string[] {
  const seen = device.lastSeen === undefined || Date.now() - device.lastSeen < MINUTE_MS ? [] : [ago(texts, device.lastSeen, Date.now())];
  if (!device.online) return [texts.t('devices.words.offline'), ...seen];
  return [...partFacts(texts, part), ...(device.stale ? seen : [])];
}

function Marks({ low, online }: { low: boolean; online: boolean }) {
  const texts = useTexts();
  return (
    <>
      {low && <BatteryLow size={16} role="img" aria-label={texts.t('devices.filters.low')} />}
      {!online && <CloudOff size={16} aria-hidden />}
    </>
  );
}

/** An intent that is not simply done, in few words. */
export const toldWords = (texts: Texts, { status }: Told): string => texts.t(`devices.told.${status}`);

type Props = Placed & { waiting: boolean; told?: Told | undefined; onDetails(part: string): void };

/** One part of the home: its tile, out of whatever it can do. */
export const PartTile = memo(function PartTile({ part, device, room, waiting, told, onDetails }: Props) {
  const texts = useTexts();
  const hasControl = useVocabulary(({ traits }) => isTall(part, traits));
  const locked = whyNot(texts, device);
  const reachable = locked === undefined;
  const facts = [...factsOf(texts, part, device), ...(told ? [toldWords(texts, told)] : [])];
  const tapped = reachable ? mainAction(part) : undefined;
  const tone = device.online ? toneOf(part) : undefined;
  const low = batteryLow(part);
  const on = isOn(part);
  return (
    <Tile
      name={part.name}
      state={beside(facts)}
      icon={<KindIcon kind={part.kind} />}
      label={texts.t('home.tile.name', { part: part.name, room: room?.name ?? texts.t('home.unassigned') })}
      valueText={spoken(texts, facts)}
      lit={tone !== undefined}
      {...(tone && { tone })}
      {...(tapped && on !== undefined && { pressed: on })}
      pending={waiting}
      stale={!reachable}
      onPress={tapped && (() => perform(part, tapped))}
      onDetails={() => onDetails(part.id)}
      detailsLabel={texts.t('home.tile.details', { part: part.name })}
      badge={(low || !device.online) && <Marks low={low} online={device.online} />}
    >
      {hasControl && <Small part={part} waiting={waiting} locked={locked} />}
    </Tile>
  );
});
