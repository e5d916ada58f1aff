import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/world.ts';
import { addresses } from '../wire/address.ts';
import { openConnection } from '../wire/connection.ts';
import { diagnose, isHomeAssistant } from '../wire/diagnosis.ts';
import { accessOf, isAnswered, type Answers } from './home-of.ts';

/** Whether a home answers at the address that was typed. A certificate nobody vouches for is asked about with the sign-in. */
export async function lookAt({ url }: Partial<Answers>, world: World): Promise<void> {
  if (url === undefined) return;
  const { http } = addresses(url);
  const elsewhere = new SwitchboardError('remote.not-found', 'Something answers there, but it is not Home Assistant');
  const asked = world.http({ url: `${http}/manifest.json`, timeoutMs: 8000, maxBytes: 256 * 1024 });
  const wrong = await asked.then(
    (answer) => (isHomeAssistant(answer) ? undefined : elsewhere),
    (thrown: unknown) => SwitchboardError.from(thrown),
  );
  if (wrong === undefined || wrong.problem === 'remote.certificate') return;
  throw wrong.problem === 'remote.timeout' ? wrong : await diagnose(world, http, wrong, world.signal);
}

/** Whether the token that was typed lets anybody in. A sign-in on the home's own page has shown that already. */
export async function knock(answers: Partial<Answers>, world: World): Promise<void> {
  if (answers.sign !== 'token' || !isAnswered(answers)) return;
  const connection = await openConnection(world, answers.url, accessOf(answers, world), world.signal);
  connection.close();
}
