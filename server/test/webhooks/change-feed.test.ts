import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createChangeFeed } from '../../src/domain/webhooks/delivery/change-feed.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);

test('two endpoints read a block within seconds → one read; a minute later → the records as of then', async () => {
  await call('POST', '/api/v1/leads', { first_name: 'Ann' });
  let now = 0;
  let reads = 0;
  const feed = createChangeFeed({
    database: app.database,
    now: () => now,
    readers: {
      async lead(_workspaceId, ids) {
        reads += 1;
        return new Map(ids.map((id) => [id, { version: reads, json: {} }]));
      },
    },
  });
  await feed.refresh(app.workspace.id);
  const versions = async () => {
    const { changes } = await feed.read(app.workspace.id, 0);
    return changes.map(({ record }) => record?.version);
  };
  assert.deepEqual(await Promise.all([versions(), versions()]), [[1], [1]]);
  now += 1_000;
  assert.deepEqual(await versions(), [1]);
  now += 60_000;
  assert.deepEqual(await versions(), [2]);
});
