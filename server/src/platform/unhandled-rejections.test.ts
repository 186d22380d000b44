import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const url = (file: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, file)));

test('an unhandled rejection → is logged and counted, and the process keeps running', () => {
  const program = `
    import { createLog } from ${url('log.ts')};
    import { handleUnhandledRejections } from ${url('unhandled-rejections.ts')};
    const rejections = handleUnhandledRejections(
      process,
      createLog({ level: 'info', redact: (text) => text }),
    );
    Promise.reject(new Error('nobody looks'));
    Promise.reject('not even an error');
    setImmediate(() => console.log('count', rejections.count()));`;
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0);
  assert.match(stdout, /"level":50.*nobody looks/);
  assert.match(stdout, /not even an error/);
  assert.match(stdout, /^count 2$/m);
});
