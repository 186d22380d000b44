import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runFolderOf, socketIn } from './run-folder.ts';

const shortestLimit = 103;

test('the path of the socket fits every system, however long that of the data folder is', () => {
  for (let length = 1; length < 200; length += 1) {
    const folder = `/${'d'.repeat(length)}`;
    const socket = socketIn(runFolderOf(folder));
    assert.ok(Buffer.byteLength(socket) <= shortestLimit, socket);
    assert.equal(runFolderOf(folder), runFolderOf(folder));
  }
});

test('a path of few characters and many bytes counts its bytes', () => {
  assert.notEqual(runFolderOf(`/${'ü'.repeat(50)}`), `/${'ü'.repeat(50)}/run`);
});
