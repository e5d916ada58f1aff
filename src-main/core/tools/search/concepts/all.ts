/*
 * Where a new word goes. First look whether its meaning has a row anywhere: then it is one more word of that row, or of a row with the same id in
 * the table of its subject. A meaning that has none is a row of what one does (`deeds`: those alone are weighed as deeds; more words for them are
 * in `doing`), of what things are like (`qualities`) or of its subject: the house (`home`, `household`), programs and machines (`work`,
 * `machinery`), messages, meetings and papers (`talking`), ways, food and money (`ways`), music, pictures, play and health (`arts`), the rest of
 * life (`life`, `everyday`), a trade (`trades`); `idioms` are whole sayings for any of them. A word that only stands for what tools write, and
 * means that in no other company, is a gloss: Chinese alone in `glosses-life` or `glosses-work`; what people say for it, in both languages, in
 * `said-at-home`, `said-at-work`, `said-plainly` (single words) or `spoken` (verbs and idioms), and, written after no question at all, in
 * `common-at-work` and `common-in-code`, from the words most used, in `used-most` and `used-most-at-work`, deed after deed and need after need, in
 * `used-by-deed` and `used-in-need`, and as it is asked for, tool after tool, in `asked-in-teams`, `asked-at-desks`, `asked-at-home`,
 * `asked-on-the-way` and `asked-about-money`, in Chinese alone in `asked-in-chinese`, `asked-in-chinese-on-the-way` and
 * `asked-in-chinese-at-home`, in English for tools drawn by lot in `asked-by-lot`; a name for its kind in `instances`, a thing of every day for
 * its kind in `things-by-kind`, one Chinese sign in `single-signs`. What tells nothing is a filler (`fillers`; what tells nothing in a question
 * alone is idle there); a Chinese word that tells of no tool, but would be cut into signs that do, is plain (`plain-words`). What is known by its
 * form is a row of `../shapes`, by how a sentence is built a row of `../frames`, `../frames-at-home`, `../frames-at-work`, `../frames-by-need`,
 * `../frames-in-chinese` or `../frames-in-chinese-at-home` – those carry over to what nobody has said yet better than any saying –, signs taken
 * for one another are in `sounds`.
 */
import type { Concept, Gloss } from '../lexicon.ts';
import { ARTS } from './arts.ts';
import { ASKED_ABOUT_MONEY } from './asked-about-money.ts';
import { ASKED_AT_DESKS } from './asked-at-desks.ts';
import { ASKED_AT_HOME } from './asked-at-home.ts';
import { ASKED_IN_CHINESE_AT_HOME } from './asked-in-chinese-at-home.ts';
import { ASKED_IN_CHINESE_ON_THE_WAY } from './asked-in-chinese-on-the-way.ts';
import { ASKED_IN_CHINESE } from './asked-in-chinese.ts';
import { ASKED_BY_LOT, ASKED_BY_NEED, KNOWN_BY_SUBJECT } from './asked-by-lot.ts';
import { ASKED_ABOUT_SYSTEMS, ASKED_IN_TEAMS } from './asked-in-teams.ts';
import { ASKED_ON_THE_WAY } from './asked-on-the-way.ts';
import { COMMON_AT_WORK } from './common-at-work.ts';
import { COMMON_IN_CODE } from './common-in-code.ts';
import { DEEDS } from './deeds.ts';
import { DOING } from './doing.ts';
import { EVERYDAY } from './everyday.ts';
import { LIFE_GLOSSES } from './glosses-life.ts';
import { WORK_GLOSSES } from './glosses-work.ts';
import { HOME } from './home.ts';
import { HOUSEHOLD } from './household.ts';
import { IDIOMS } from './idioms.ts';
import { INSTANCES } from './instances.ts';
import { LIFE } from './life.ts';
import { MACHINERY } from './machinery.ts';
import { QUALITIES } from './qualities.ts';
import { SAID_AT_HOME } from './said-at-home.ts';
import { SAID_AT_WORK } from './said-at-work.ts';
import { SAID_PLAINLY } from './said-plainly.ts';
import { SINGLE_SIGNS } from './single-signs.ts';
import { SPOKEN } from './spoken.ts';
import { TALKING } from './talking.ts';
import { THINGS_BY_KIND } from './things-by-kind.ts';
import { TRADES } from './trades.ts';
import { USED_BY_DEED } from './used-by-deed.ts';
import { USED_IN_NEED } from './used-in-need.ts';
import { USED_MOST } from './used-most.ts';
import { USED_MOST_AT_WORK } from './used-most-at-work.ts';
import { WAYS } from './ways.ts';
import { WORK } from './work.ts';

export { FILLERS } from './fillers.ts';
export { PLAIN_CHINESE } from './plain-words.ts';

/** All meanings that are known. An id that stands in several tables is one meaning with the words of all. */
export const CONCEPTS: readonly Concept[] = together([
  ...DEEDS,
  ...HOME,
  ...WORK,
  ...LIFE,
  ...IDIOMS,
  ...QUALITIES,
  ...EVERYDAY,
  ...TRADES,
  ...DOING,
  ...HOUSEHOLD,
  ...ARTS,
  ...WAYS,
  ...TALKING,
  ...MACHINERY,
]);

/** Other words for what tools say. */
export const GLOSSES: readonly Gloss[] = [
  ...WORK_GLOSSES,
  ...LIFE_GLOSSES,
  ...SPOKEN,
  ...SAID_AT_WORK,
  ...SAID_AT_HOME,
  ...SAID_PLAINLY,
  ...INSTANCES,
  ...THINGS_BY_KIND,
  ...SINGLE_SIGNS,
  ...COMMON_IN_CODE,
  ...COMMON_AT_WORK,
  ...USED_MOST,
  ...USED_MOST_AT_WORK,
  ...USED_BY_DEED,
  ...USED_IN_NEED,
  ...ASKED_IN_TEAMS,
  ...ASKED_ABOUT_SYSTEMS,
  ...ASKED_AT_DESKS,
  ...ASKED_AT_HOME,
  ...ASKED_IN_CHINESE,
  ...ASKED_IN_CHINESE_ON_THE_WAY,
  ...ASKED_IN_CHINESE_AT_HOME,
  ...ASKED_ON_THE_WAY,
  ...ASKED_ABOUT_MONEY,
  ...ASKED_BY_LOT,
  ...KNOWN_BY_SUBJECT,
  ...ASKED_BY_NEED,
];

function together(rows: readonly Concept[]): Concept[] {
  const one = new Map<string, Concept>();
  for (const row of rows) {
    const [id, english, chinese, near = ''] = row;
    const known = one.get(id);
    one.set(id, known ? [id, `${known[1]}, ${english}`, `${known[2]} ${chinese}`, `${known[3] ?? ''} ${near}`] : row);
  }
  return [...one.values()];
}
