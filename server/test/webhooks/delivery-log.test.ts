import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createDeliveryLog } from '../../src/domain/webhooks/delivery/delivery-log.ts';
import type { AttemptEntry } from '../../src/domain/webhooks/delivery/write-entries.ts';
import { openPipelinePool } from '../../src/platform/database/pipeline-pool.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const pool = openPipelinePool(app.database.connection, { connections: 1 });
after(() => pool.end());

test('one entry of a batch cannot be written → the others are', async () => {
  const call = caller(app, app.keys.leadhub);
  const { body } = await call('POST', '/api/v1/webhooks', {
    url: 'https://8.8.8.8/hooks',
    events: ['lead.created'],
  });
  const log = createDeliveryLog(pool);
  const attempt = (seq: number, status: number): AttemptEntry => ({
    kind: 'attempt',
    ...{ workspaceId: app.workspace.id, webhookId: body.data.uuid },
    ...{ seq, attempt: 1, at: new Date(), durationMs: 5, outcome: 'delivered', status },
    ...{ error: null, response: null, retry: null, isRetry: false },
  });
  const beyondInteger = 10_000_000_000;
  const written = await Promise.allSettled(
    Array.from({ length: 9 }, (_, seq) => log.add(attempt(seq, seq === 4 ? beyondInteger : 200))),
  );
  assert.deepEqual(
    written.map(({ status }) => status),
    written.map((_, seq) => (seq === 4 ? 'rejected' : 'fulfilled')),
  );
  const { rows } = await app.database.pool.query('select seq from webhook_attempts order by seq');
  assert.deepEqual(
    rows.map(({ seq }) => seq),
    [0, 1, 2, 3, 5, 6, 7, 8],
  );
});
