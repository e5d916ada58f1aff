import type { ImportPlace, ImportServer } from '../../../../src-shared/contract/importing.ts';
import { concernsOf, consented, consentText, type Consented } from '../../../../src-shared/forms/consent.ts';
import type { Touches } from '../../../../src-shared/forms/confinement.ts';
import { filled } from '../../../../src-shared/forms/holes.ts';

/** What the person decided of one server. `agreed`: the text of the command they agreed to. */
export type Choice = { chosen: boolean; agreed?: string | undefined; answers: Record<string, string> };
export type Choices = Readonly<Record<string, Choice>>;
/** `touches`: how far every program that comes over may reach. */
export type Row = { id: string; place: ImportPlace; server: ImportServer; choice: Choice; touches: Touches | undefined };

const idOf = (place: ImportPlace, server: ImportServer): string => `${place.assistant}/${server.key}`;
const canCome = ({ problem }: ImportServer): boolean => problem === undefined;
/** Chosen to begin with: what works and is nowhere else. */
const isNew = (server: ImportServer): boolean => canCome(server) && !server.disabled && !server.exists && server.twin === undefined;

export function rowsOf(places: readonly ImportPlace[], choices: Choices, touches?: Touches): Row[] {
  return places.flatMap((place) =>
    place.servers.map((server) => {
      const id = idOf(place, server);
      const initial = server.asks.flatMap((ask) => (ask.initial === undefined ? [] : [[ask.id, ask.initial] as const]));
      return { id, place, server, touches, choice: choices[id] ?? { chosen: isNew(server), answers: Object.fromEntries(initial) } };
    }),
  );
}

/** The command as it would run, with what was typed in its holes, within its walls. */
export function wanted({ server: { command, variables }, choice: { answers }, touches }: Row): Consented | undefined {
  if (!command) return undefined;
  const fill = (text: string): string => filled(text, answers);
  const whole = {
    program: fill(command.program),
    args: command.args.map(fill),
    ...(command.cwd !== undefined && { cwd: fill(command.cwd) }),
  };
  return consented(whole, variables.map((name) => ({ name })), touches); // prettier-ignore
}

export const isAgreedTo = (row: Row): boolean => {
  const command = wanted(row);
  return command === undefined || row.choice.agreed === consentText(command);
};

/** A command that deserves a second look is agreed to by itself. */
export const isDelicate = (row: Row): boolean => {
  const command = wanted(row);
  return command !== undefined && concernsOf(command).length > 0;
};

export const isAnswered = ({ server, choice }: Row): boolean =>
  server.asks.every(({ id, known }) => known !== undefined || (choice.answers[id] ?? '') !== '');

/** What still keeps the chosen from coming over. */
export const isReady = (row: Row): boolean => isAnswered(row) && isAgreedTo(row);
