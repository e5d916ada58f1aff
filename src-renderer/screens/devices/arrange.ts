import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';

type Arrangement = {
  parts: string[];
  name?: string | null;
  room?: string | null;
  favourite?: boolean;
  hidden?: boolean | null;
  exposed?: boolean;
};

/** No more are taken in one call. */
const AT_ONCE = 2000;

/** Writes down what the person decided about parts; the home comes back changed by its topic. True when it was kept. */
export async function arrange(what: string, change: Arrangement): Promise<boolean> {
  try {
    for (let at = 0; at < change.parts.length; at += AT_ONCE)
      await hub.call('devices.arrange', { ...change, parts: change.parts.slice(at, at + AT_ONCE) });
    return true;
  } catch (thrown) {
    tellFailure(what, thrown, () => void arrange(what, change));
    return false;
  }
}
