import type { Home } from '../home/home.ts';
import { AnswerFaults } from './answers.ts';
import { DoorFaults } from './door.ts';
import { HouseFaults } from './house.ts';
import type { Lines } from './lines.ts';
import { ServiceFaults } from './services.ts';
import { WireFaults } from './wire.ts';

/** Everything that can be made to go wrong, for tests. */
export type Faults = {
  /** Drop, half-open, drip, cut, malformed frames. */
  wire: WireFaults;
  /** Upgrades and connections refused, a token revoked, everybody banned. */
  door: DoorFaults;
  /** Commands unknown, stalled, lost, answered with nonsense. */
  commands: AnswerFaults;
  /** Services that fail, lie, wait or waver. */
  services: ServiceFaults;
  /** Restart, wrong clock, removals, absurd entities, bursts. */
  house: HouseFaults;
  /** Everything as it should be again. */
  calm(): void;
};

export type Levers = { lines: Lines; close(ms: number): void; revoke(token?: string): void };

export function faultsOf(home: Home, { lines, close, revoke }: Levers): Faults {
  const hang = (ms: number): void => {
    lines.close();
    close(ms);
  };
  const faults = {
    wire: new WireFaults(lines),
    door: new DoorFaults(close, revoke),
    commands: new AnswerFaults(),
    services: new ServiceFaults(),
    house: new HouseFaults(home, hang),
  };
  return {
    ...faults,
    calm: () => {
      for (const one of Object.values(faults)) one.calm();
    },
  };
}
