// A full disk: an error message at the start; under load, errors in the documented shape, no
// acknowledged lead lost, and recovery once there is space.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { programData } from './data.ts';
import { type Sent, startLoad } from './load.ts';
import { runProgram, startProgram } from './program.ts';
import { assertStored, withStatus } from './stored-leads.ts';
import { createTenant } from './tenant.ts';

const megabyte = 1024 * 1024;

/** Mounts a small disk; returns the reason when that is not possible. */
function mountDisk(folder: string, megabytes: number): string | undefined {
  after(() => {
    spawnSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  });
  if (process.getuid?.() !== 0) return 'only root can mount a small disk';
  const size = `size=${megabytes}m`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'none', folder]);
  return status === 0 ? undefined : 'a small disk cannot be mounted here';
}

const disk = mkdtempSync(join(tmpdir(), 'inlet-disk-'));
const data = programData(disk);
const skip = mountDisk(disk, 400);
chmodSync(disk, 0o711);
const env = { INLET_DATA: data.folder };
const filler = join(disk, 'filler');

function fill(leaving: number): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leaving)));
  } catch (error) {
    // Other writers took the space: the disk is full.
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  }
}

const created = (sent: readonly Sent[]) => withStatus(sent, 201).length;

test('a full disk → refused start, 503 under load, then recovery', { skip }, async (t) => {
  fill(100 * megabyte);
  const refused = await runProgram({ env });
  assert.equal(refused.code, 1);
  assert.match(refused.errors, /The disk of the data folder .* is full: .*Free some space/);
  rmSync(filler);

  const program = await startProgram({ env });
  const { keys } = await data.use(createTenant);
  const during = startLoad(() => program.url, keys.leadhub);
  t.after(() => during.stop());
  assert.ok(await waitUntil(() => created(during.sent) > 50, { withinMs: 20_000 }));
  fill(0);
  const failed = () => during.sent.filter(({ status }) => status !== 201).length;
  assert.ok(await waitUntil(() => failed() > 5, { withinMs: 30_000 }), 'the disk is full');
  rmSync(filler);
  const reached = created(during.sent) + 50;
  assert.ok(await waitUntil(() => created(during.sent) > reached, { withinMs: 30_000 }), 'goes on');
  const sent = await during.stop();
  for (const { status, body, headers } of sent) {
    assert.ok(status === 201 || status === 503, `${status} ${JSON.stringify(body)}`);
    if (status === 503) assert.match(String(headers['retry-after']), /^\d+$/);
  }
  await data.use((database) => assertStored(database, sent));
  program.kill('SIGTERM');
  assert.equal((await program.ended).code, 0);
});
