import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Claims } from '../../platform/database/claims.ts';
import { createWorkspaceLoop } from './workspace-loop.ts';

// The rests of a loop keep no process alive.
const alive = setInterval(() => {}, 1_000);
after(() => clearInterval(alive));

const claims: Claims = {
  acquire: async (id) => id !== 'claimed',
  release: async () => {},
  stop: async () => {},
};

/** A loop over workspaces that each have so many turns to do. */
function loopOver(left: Record<string, number>, turn: (id: string) => void = () => {}) {
  const turns: string[] = [];
  const errors: unknown[] = [];
  const done = Promise.withResolvers<void>();
  const loop = createWorkspaceLoop({
    ...{ claims, gatherMs: 0, onError: (error) => errors.push(error) },
    findBehind: async (among = Object.keys(left)) => {
      const behind = among.filter((id) => (left[id] ?? 0) > 0);
      if (behind.length === 0) done.resolve();
      return behind;
    },
    async takeTurn(id) {
      turns.push(id);
      left[id] = (left[id] ?? 0) - 1;
      turn(id);
      return true;
    },
  });
  return { loop, turns, errors, done: done.promise };
}

test('a workspace with much to do → another waits for one turn of it', async () => {
  const { loop, turns, done } = loopOver({ large: 3, small: 1 });
  loop.wake(['large', 'small']);
  await done;
  assert.deepEqual(turns, ['large', 'small', 'large', 'large']);
  await loop.stop();
});

test('a turn that fails → the others go on, and a sweep tries it again', async () => {
  const { loop, turns, errors, done } = loopOver({ broken: 2, fine: 1 }, (id) => {
    if (id === 'broken' && turns.length === 1) throw new Error('once');
  });
  loop.sweep();
  await done;
  assert.deepEqual([turns, errors.length], [['broken', 'fine'], 1]);
  loop.sweep();
  while (turns.length < 3) await setImmediate();
  assert.equal(turns[2], 'broken');
  await loop.stop();
});

test('a workspace that another process works on → no turn', async () => {
  const { loop, turns, done } = loopOver({ claimed: 1, free: 1 });
  loop.wake(['claimed', 'free']);
  await done;
  assert.deepEqual(turns, ['free']);
  await loop.stop();
});

test('stopped in the middle of a long rest → it ends at once', { timeout: 5_000 }, async () => {
  const rested = Promise.withResolvers<void>();
  const loop = createWorkspaceLoop({
    ...{ claims, gatherMs: 0, onError: () => {} },
    findBehind: async () => [],
    takeTurn: async () => false,
    restMs() {
      rested.resolve();
      return 60_000;
    },
  });
  loop.wake(['one']);
  await rested.promise;
  await loop.stop();
});
