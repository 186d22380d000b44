import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { commandOf, isAlive } from './process-identity.ts';

const hasPs = spawnSync('ps', ['-p', String(process.pid)]).status === 0;

for (const platform of ['linux', 'darwin'] as const) {
  const isHere = platform === process.platform || (platform === 'darwin' && hasPs);
  const skip = !isHere && `this system cannot read command lines as ${platform} does`;

  test(`${platform}: the whole command line of a process, however long it is`, {
    skip,
  }, async (t) => {
    const folder = `/a folder/${'x'.repeat(400)}`;
    const waits = 'console.log("runs"); setInterval(() => {}, 1000)';
    const child = spawn(process.execPath, ['-e', waits, '--', '-D', folder, '-c', 'a=b']);
    t.after(() => child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    assert.ok(child.pid !== undefined);
    assert.ok(commandOf(child.pid, platform).includes(`-D ${folder} -c a=b`));
  });

  test(`${platform}: a process that is gone has no command line`, { skip }, () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    assert.equal(commandOf(pid, platform), '');
  });
}

test('a process is alive until it has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  assert.ok(child.pid !== undefined);
  assert.ok(isAlive(child.pid));
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.ok(!isAlive(child.pid));
});
