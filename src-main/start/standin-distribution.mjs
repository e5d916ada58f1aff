import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Electron's own binary carries, so that the fuse step finds a wire to set: sentinel, version 1, nine fuses, all off. */
const FUSE_WIRE = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('000000000')]);

/**
 * A folder that looks like an unpacked Electron distribution. With it the packager runs whole – file patterns, archive layout, unpacked native
 * code, fuses – on a machine that has no Electron binary. What comes out cannot be started and says so.
 */
export function standinDistribution(version) {
  const dir = mkdtempSync(join(tmpdir(), 'switchboard-dist-'));
  const script =
    '#!/bin/sh\necho "This package was made with a stand-in for Electron: it proves the packaging and cannot be started." >&2\nexit 1\n# ';
  writeFileSync(join(dir, 'electron'), Buffer.concat([Buffer.from(script), FUSE_WIRE, Buffer.from('\n')]));
  chmodSync(join(dir, 'electron'), 0o755);
  mkdirSync(join(dir, 'locales'));
  for (const locale of ['en-US', 'zh-CN', 'de']) writeFileSync(join(dir, 'locales', `${locale}.pak`), '');
  mkdirSync(join(dir, 'resources'));
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'chrome_100_percent.pak']) writeFileSync(join(dir, file), '');
  writeFileSync(join(dir, 'version'), version);
  return dir;
}
