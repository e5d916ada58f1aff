import type { Tool } from '../../../src-shared/model/tool.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Whole } from '../activity/asked-whole.tsx';
import styles from './tools.module.css';

/** What the person made of a tool, one thing after the other, in the words of the form that changes it. */
export function MadeOfIt({ settings }: { settings: NonNullable<Tool['settings']> }) {
  const { t } = useTexts();
  const format = useFormat();
  const { title, description, risk, alias, cacheMs, perMinute } = settings;
  const label = (field: 'title' | 'description' | 'alias' | 'cacheSeconds' | 'perMinute') => t(`tools.screen.override.fields.${field}`);
  const made: [label: string, value: string | undefined][] = [
    [label('title'), title],
    [label('description'), description],
    [t('tools.screen.columns.risk'), risk && t(`common.risk.${risk}`)],
    [label('alias'), alias],
    [label('cacheSeconds'), cacheMs === undefined ? undefined : format.number(cacheMs / 1000)],
    [label('perMinute'), perMinute === undefined ? undefined : format.number(perMinute)],
  ];
  return (
    <dl className={styles.pairs}>
      {made.map(
        ([name, value]) =>
          value !== undefined && [
            <dt key={name}>{name}</dt>,
            <dd key={`${name} value`}>
              <Whole text={value} />
            </dd>,
          ],
      )}
    </dl>
  );
}
