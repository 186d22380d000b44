import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../../../test/build-test-app.ts';
import { waitUntil } from '../../platform/wait-until.ts';
import { keepAllNotificationsOn } from './keep-notifications-on.ts';

const app = await buildTestApp();
after(app.close);
const { pool } = app.database;

async function notifies(workspaceId: string): Promise<boolean> {
  const { rows } = await pool.query(
    'select notify_until > now() as notifies from workspace_counters where workspace_id = $1',
    [workspaceId],
  );
  return rows[0].notifies;
}

test('a locked workspace does not delay the notifications of another', async () => {
  const neighbour = await app.addTenant('neighbour');
  const ids = [app.workspace.id, neighbour.workspace.id];
  const writer = await pool.connect();
  try {
    await writer.query('begin');
    await writer.query('select from workspace_counters where workspace_id = $1 for update', [
      app.workspace.id,
    ]);
    const enabled = keepAllNotificationsOn(app.database, ids);
    const deadline = { withinMs: 5_000, everyMs: 5 };
    assert.ok(await waitUntil(() => notifies(neighbour.workspace.id), deadline));
    assert.equal(await notifies(app.workspace.id), false);
    await writer.query('commit');
    await enabled;
    assert.equal(await notifies(app.workspace.id), true);
  } finally {
    writer.release();
  }
});
