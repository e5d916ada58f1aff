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

/** Writes down what the person decided about parts; the home comes back changed by its topic. True when it was kept. */
export async function arrange(what: string, change: Arrangement): Promise<boolean> {
  try {
    await hub.call('devices.arrange', change);
    return true;
  } catch (thrown) {
    tellFailure(what, thrown, () => void arrange(what, change));
    return false;
  }
}
