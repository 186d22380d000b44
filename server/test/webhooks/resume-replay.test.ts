// A replay that is interrupted resumes where it was.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { continueReplay } from '../../src/domain/webhooks/continue-replay.ts';
import { eventually } from '../eventually.ts';
import { ok } from '../receiver.ts';
import { openWebhookWorld } from './webhook-world.ts';

const world = await openWebhookWorld();
after(world.close);
const { app, call } = world;

test('a replay aborted by a stop → nothing is queued; run again → all is sent', async () => {
  const hook = await world.register(ok);
  const since = world.now().toISOString();
  await world.addLeads(5);
  await world.settled();
  const made = await call('POST', `/api/v1/webhooks/${hook.number}/replays`, { since });
  const at = `/api/v1/webhooks/${hook.number}/replays/${made.body.data.id}`;
  const shown = async () => (await call('GET', at)).body.data;
  await eventually(async () => (await shown()).finished_at !== null, 'the replay has finished');
  await app.database.pool.query(`update webhook_replays set seq = 0, queued = 0,
    finished_at = null, only_failed = false`);
  const deps = { ...app.services.write, ...app.services };
  const key = { workspaceId: app.workspace.id, webhookId: hook.id, id: made.body.data.uuid };
  await assert.rejects(continueReplay(deps, key, AbortSignal.abort()), { name: 'AbortError' });
  assert.deepEqual([(await shown()).queued, (await shown()).finished_at], [0, null]);
  await continueReplay(deps, key);
  assert.equal((await shown()).queued, 5);
  await hook.until((received) => received.length === 10);
});
