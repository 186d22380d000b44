import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../../../test/build-test-app.ts';
import { waitUntil } from '../../platform/wait-until.ts';
import { keepAllNotificationsOn } from './keep-notifications-on.ts';

const app = await buildTestApp();
after(app.close);
const { pool } = app.database;

async function isHeard(workspaceId: string): Promise<boolean> {
  const { rows } = await pool.query(
    'select notify_until > now() as heard from workspace_counters where workspace_id = $1',
    [workspaceId],
  );
  return rows[0].heard;
}

test('a workspace that is being written in keeps no other from being heard', async () => {
  const neighbour = await app.addTenant('neighbour');
  const ids = [app.workspace.id, neighbour.workspace.id];
  const writer = await pool.connect();
  try {
    await writer.query('begin');
    await writer.query('select from workspace_counters where workspace_id = $1 for update', [
      app.workspace.id,
    ]);
    const listened = keepAllNotificationsOn(app.database, ids);
    const soon = { withinMs: 5_000, everyMs: 5 };
    assert.ok(await waitUntil(() => isHeard(neighbour.workspace.id), soon));
    assert.equal(await isHeard(app.workspace.id), false);
    await writer.query('commit');
    await listened;
    assert.equal(await isHeard(app.workspace.id), true);
  } finally {
    writer.release();
  }
});
