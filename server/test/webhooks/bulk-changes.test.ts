// A bulk edit and its undo reach webhooks like single changes: one message for each event of their
// causes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ok } from '../receiver.ts';
import { openWebhookWorld } from './webhook-world.ts';

const world = await openWebhookWorld();
after(world.close);
const { app, call } = world;

async function sequencesOf(cause: string): Promise<number[]> {
  const { rows } = await app.database.pool.query(
    'select seq from events where workspace_id = $1 and cause_id = $2 order by seq',
    [app.workspace.id, cause],
  );
  return rows.map(({ seq }) => seq);
}

test('a bulk edit of 20 leads, and its undo → 20 messages each', async () => {
  await world.addLeads(20);
  const { received } = await world.register(ok, { events: ['lead.status_changed'] });
  const edited = await call('PATCH', '/api/v1/leads/bulk', { filter: {}, set: { status: 'won' } });
  assert.deepEqual([edited.status, edited.body.data.count], [200, 20]);
  await world.pass(1_000);
  // Only the messages of one record have an order.
  const sent = () => received.map(({ body }) => Number(body.data.sequence)).sort((a, b) => a - b);
  const edits = await sequencesOf(edited.body.data.cause);
  assert.deepEqual([edits.length, sent()], [20, edits]);

  const { body } = await call('POST', `/api/v1/undo/${edited.body.data.cause}`);
  assert.deepEqual([body.data.count, body.data.skipped], [20, []]);
  await world.pass(1_000);
  const undos = await sequencesOf(body.data.cause);
  assert.deepEqual([undos.length, sent()], [20, [...edits, ...undos]]);
  const last = received.find(({ body }) => body.data.sequence === undos[0])?.body;
  assert.deepEqual(last?.data.previous, { status: 'won' });
  assert.deepEqual(last?.data.changes, { status: 'new' });
});
