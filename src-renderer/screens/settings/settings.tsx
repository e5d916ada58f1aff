import type { Settings as Values } from '../../../src-shared/contract/settings.ts';
import { setQuery, useRoute } from '../../hub/router.ts';
import { useSettings } from '../../hub/stores/settings.ts';
import { useTexts } from '../../hub/texts.ts';
import { score } from '../../keyboard/match.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { Card } from '../../ui/surface.tsx';
import { About } from './about.tsx';
import { Data } from './data.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { useLeadTo } from './lead-to.ts';
import { hintOf, isSetting, nameKey } from './rows.ts';
import { SettingLine } from './setting-line.tsx';
import styles from './settings.module.css';
import { Vault } from './vault.tsx';

const GROUPS = ['general', 'endpoint', 'security', 'data', 'updates', 'diagnostics'] as const;
/** What stands in a group beside its settings. */
const MORE = { security: Vault, data: Data, diagnostics: Diagnostics } as const;
const hasMore = (group: string): group is keyof typeof MORE => Object.hasOwn(MORE, group);

/** Every setting there is, grouped as the core says, with search over names and hints. */
export function Settings() {
  const texts = useTexts();
  const { t } = texts;
  const { id, query } = useRoute();
  const { facts, phase, error } = useSettings((state) => state);
  const search = query['search'] ?? '';
  const names = (facts ?? []).flatMap(({ name, group, restart }): { name: keyof Values; group: string; restart: boolean }[] =>
    isSetting(name) ? [{ name, group, restart }] : [],
  );
  const fits = (name: keyof Values) => !search.trim() || score(search, `${t(nameKey(name))} ${hintOf(texts, name) ?? ''} ${name}`) > 0;
  const found = names.filter(({ name }) => fits(name));
  const groups = GROUPS.filter((group) => found.some((one) => one.group === group) || (!search && hasMore(group)));
  useLeadTo(facts ? id : undefined);
  return (
    <Page title={t('settings.screen.title')} sentence={t('settings.screen.sentence')}>
      {error && (
        <ProblemState error={error} actions={<Button onClick={() => void useSettings.refresh()}>{t('common.actions.retry')}</Button>} />
      )}
      {phase === 'loading' && <Waiting rows={8} />}
      {facts && (
        <>
          <div className={styles.search}>
            <TextField
              type="search"
              hideLabel
              label={t('settings.screen.search')}
              placeholder={t('settings.screen.search')}
              value={search}
              onChange={(value) => setQuery({ search: value })}
            />
          </div>
          {groups.length === 0 && (
            <EmptyState
              title={t('common.list.nothingMatches', { search })}
              actions={<Button onClick={() => setQuery({ search: undefined })}>{t('common.actions.clear')}</Button>}
            />
          )}
          {groups.map((group) => {
            const More = !search && hasMore(group) ? MORE[group] : undefined;
            const lines = found.filter((one) => one.group === group);
            return (
              <Section key={group} id={group} title={t(`settings.screen.groups.${group}`)}>
                {lines.length > 0 && (
                  <Card className={styles.card}>
                    {lines.map(({ name, restart }) => (
                      <SettingLine key={name} name={name} restart={restart} />
                    ))}
                  </Card>
                )}
                {More && <More />}
              </Section>
            );
          })}
          {!search && <About />}
        </>
      )}
    </Page>
  );
}
