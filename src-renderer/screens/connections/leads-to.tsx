import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import type { FieldData } from '../../../src-shared/forms/kinds.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import type { Form } from './use-form.ts';

type Asked = Pick<TypeCard, 'leadsTo' | 'fields'>;
type LeadsToProps = { type: Asked; form: Pick<Form, 'config' | 'shown'>; left: number };

/**
 * Where it goes, before anything goes there. A program is shown to be agreed to, and an address somebody typed stands in their own words;
 * one that the author of a type wrote out was never seen: it stands where it can be tried. What was typed is there for the last
 * look. `left`: how many steps with questions are still to come, this one among them.
 */
export function LeadsTo({ type, form, left }: LeadsToProps) {
  const { t } = useTexts();
  const format = useFormat();
  const asked = left === 0 ? form.shown(type.fields.map(({ name }) => name)) : [];
  const places = left > 1 ? [] : placesOf(type, asked, form.config);
  return places.length > 0 && <p>{t('wizard.leadsTo', { places: format.list(places) })}</p>;
}

function placesOf({ leadsTo }: Pick<Asked, 'leadsTo'>, asked: readonly FieldData[], config: Record<string, unknown>): string[] {
  const given = asked.filter((field) => field.kind === 'url' || (field.kind === 'list' && field.addresses));
  return [leadsTo, ...given.map(({ name }) => config[name])]
    .flat()
    .filter((place) => typeof place === 'string')
    .filter((place) => place.trim() !== '');
}
