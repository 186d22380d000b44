import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverArguments } from './settings.ts';

const argumentsOn = (platform: NodeJS.Platform, changed = {}) =>
  serverArguments('/data/postgres', '/data/run', changed, platform).join(' ');

test('on macOS a commit reaches the disk itself; elsewhere the method is the default', () => {
  assert.match(argumentsOn('darwin'), /-c wal_sync_method=fsync_writethrough/);
  assert.doesNotMatch(argumentsOn('linux'), /wal_sync_method/);
});

test('a changed setting wins, and the folder of the socket is quoted', () => {
  assert.match(argumentsOn('linux', { max_connections: '9' }), /-c max_connections=9 /);
  const quoted = serverArguments('/d', '/a "b"', {});
  assert.ok(quoted.includes('unix_socket_directories="/a ""b"""'));
});
