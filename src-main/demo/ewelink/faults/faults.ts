import type { AccountFaults } from './account.ts';
import type { AckFaults } from './acks.ts';
import type { AnswerFaults } from './answers.ts';
import type { DeviceFaults } from './devices.ts';
import type { LanFaults } from './lan.ts';
import type { WireFaults } from './wire.ts';

/** Everything that can be made to go wrong, for tests. */
export type Faults = {
  /** Sockets: dropped, half open, cut, malformed, no pong, refused handshakes, blocked address. */
  wire: WireFaults;
  /** Acknowledgements: lost, twice, late, out of order, incomplete, errors. */
  acks: AckFaults;
  /** Interfaces: every error, HTML, 5xx, stalled, lost, cut, torn, nonsense. */
  answers: AnswerFaults;
  /** Kicked out, tokens expired, quota used up, clock skew. */
  account: AccountFaults;
  /** Devices: offline, deaf, dying, touched, added, removed, bursts, noise. */
  devices: DeviceFaults;
  /** The network at home: garbage, resets, silence, HTML, stale addresses, firmware faults. */
  lan: LanFaults;
  /** Nobody listens at the cloud for a while. */
  refuseConnections(ms: number): void;
  /** Everything as it should be again; devices stay as they are. */
  calm(): void;
};
