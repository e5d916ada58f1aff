import { TriangleAlert } from 'lucide-react';
import type { ToolDifference } from '../../../src-shared/model/tool.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Whole } from '../activity/asked-whole.tsx';
import { hintDifferences, schemaDifferences, type Fact, type ParameterChange } from './schema-differences.ts';
import { wordDifferences, type Side } from './word-differences.ts';
import styles from './changes.module.css';

type Told = { difference: ToolDifference; parameters: ParameterChange[] | undefined };

const READ: Partial<Record<ToolDifference['field'], typeof schemaDifferences>> = {
  input: schemaDifferences,
  output: schemaDifferences,
  hints: hintDifferences,
};
/** Words are read first: an assistant acts on them. Then whatever lets a call reach further, then the rest. */
const weight = ({ difference: { field }, parameters }: Told): number =>
  field === 'title' || field === 'description' ? 2 : parameters?.some(({ bold }) => bold) ? 1 : 0;

/** What it takes or answers, of a tool that was never seen before. */
const isFirst = ({ field, before }: ToolDifference): boolean => before === undefined && (field === 'input' || field === 'output');

/** Where a tool says something else: what it said, and what it says now. */
export function Differences({ differences }: { differences: ToolDifference[] }) {
  const { t } = useTexts();
  if (differences.length === 0) return <p className={styles.quiet}>{t('tools.screen.changes.same')}</p>;
  const told = differences
    .map((difference): Told => ({ difference, parameters: READ[difference.field]?.(difference.before, difference.now) }))
    .sort((a, b) => weight(b) - weight(a));
  return (
    <dl className={styles.differences}>
      {told.map(({ difference, parameters }) => (
        <div key={difference.field}>
          <dt>{t(`tools.screen.changes.field.${difference.field}`)}</dt>
          {parameters && (parameters.length > 0 || isFirst(difference)) ? (
            <Parameters parameters={parameters} difference={difference} />
          ) : (
            <Sides before={difference.before} now={difference.now} />
          )}
        </div>
      ))}
    </dl>
  );
}

/** Somebody else's text with what only this side says told apart, by more than colour. */
const Marked = ({ side, gone }: { side: Side[]; gone: boolean }) =>
  side.map(({ text, changed }, at) => {
    if (!changed) return <Whole key={at} text={text} />;
    const whole = <Whole text={text} />;
    return gone ? <del key={at}>{whole}</del> : <ins key={at}>{whole}</ins>;
  });

function Sides({ before, now }: { before: string | undefined; now: string | undefined }) {
  const { t } = useTexts();
  const both = before !== undefined && now !== undefined ? wordDifferences(before, now) : undefined;
  return (
    <dd className={styles.sides}>
      {before !== undefined && (
        <span className={styles.side}>
          <span className={styles.quiet}>{t('tools.screen.changes.before')}</span>
          <span className={styles.text}>{both ? <Marked gone side={both.before} /> : <Whole text={before} />}</span>
        </span>
      )}
      {now !== undefined ? (
        <span className={styles.side} data-now>
          <span className={styles.quiet}>{t('tools.screen.changes.now')}</span>
          <span className={styles.text}>{both ? <Marked gone={false} side={both.now} /> : <Whole text={now} />}</span>
        </span>
      ) : (
        <span className={styles.quiet}>{t('tools.screen.changes.nothingNow')}</span>
      )}
    </dd>
  );
}

/** What a schema says is told parameter by parameter; both sides stand below for whoever wants to read all of it. */
function Parameters({ parameters, difference }: { parameters: ParameterChange[]; difference: ToolDifference }) {
  const { t } = useTexts();
  const { field, before, now } = difference;
  return (
    <dd className={styles.inside}>
      {parameters.length === 0 && (
        <p className={styles.quiet}>{t(field === 'output' ? 'tools.screen.detail.noOutput' : 'tools.screen.detail.noInput')}</p>
      )}
      <ul className={styles.parameters}>
        {parameters.map(({ at, kind, bold, facts }) => (
          <li key={at}>
            <span className={styles.parameter}>
              <code>{at === '' ? t('tools.screen.changes.whole') : <Whole text={at} />}</code>
              <Badge level={bold ? 'warn' : 'neutral'} icon={bold && <TriangleAlert size={12} aria-hidden />}>
                {t(`tools.screen.changes.kind.${kind}${bold ? 'Bold' : ''}`)}
              </Badge>
            </span>
            {kind !== 'gone' && facts.length > 0 && <Facts facts={facts} />}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t(before === undefined ? 'tools.screen.detail.asWritten' : 'tools.screen.changes.wholeSides')}</summary>
        <div className={styles.whole}>
          {before !== undefined && (
            <pre aria-label={t('tools.screen.changes.before')}>
              <Whole text={before} />
            </pre>
          )}
          <pre aria-label={t('tools.screen.changes.now')}>
            <Whole text={now ?? ''} />
          </pre>
        </div>
      </details>
    </dd>
  );
}

function Facts({ facts }: { facts: Fact[] }) {
  const texts = useTexts();
  const nameOf = (what: string) => {
    const key = `tools.screen.changes.facts.${what}`;
    return texts.has(key) ? texts.say({ key }) : visibleLine(what);
  };
  return (
    <dl className={styles.facts}>
      {facts.map(({ what, before, now }) => (
        <div key={what}>
          <dt>{nameOf(what)}</dt>
          <dd className={styles.text}>
            <FactWords before={before} now={now} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactWords({ before, now }: Omit<Fact, 'what'>) {
  const { t } = useTexts();
  if (before === undefined) return <ins>{now !== undefined && <Whole text={now} />}</ins>;
  if (now === undefined) return <del><Whole text={before} /></del>; // prettier-ignore
  const { before: was, now: is } = wordDifferences(before, now);
  return (
    <>
      <Marked gone side={was} /> <span aria-label={t('tools.screen.changes.now')}>→</span> <Marked gone={false} side={is} />
    </>
  );
}
