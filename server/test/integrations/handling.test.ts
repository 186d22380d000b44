// How deliveries are handled: by two processes at once, beside a service that hangs, and for how long they
// and refused requests are kept.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { deleteOldDeliveries } from '../../src/domain/integrations/deliveries/delete-old-deliveries.ts';
import { logRefusal } from '../../src/domain/integrations/receive/log-refusal.ts';
import { eventually } from '../eventually.ts';
import { openSecondApp } from '../second-app.ts';
import { openMetaGraph } from '../stand-ins/meta-graph.ts';
import { asJson, metaNotification } from '../stand-ins/senders.ts';
import { integrationsPath, openIntegrations } from './open-integrations.ts';

const graph = await openMetaGraph();
const { app, call, ok, add, send, settled } = await openIntegrations({
  config: { metaGraphUrl: graph.url },
});
after(app.close);
after(graph.close);
const { kysely } = app.database;
const day = 86_400_000;

async function count(id: number, state = ''): Promise<number> {
  const query = state === '' ? '' : `&state=${state}`;
  const { body } = await call('GET', `${integrationsPath}/${id}/deliveries?per_page=1${query}`);
  return body.meta.total;
}

test('two processes receive and handle at once → each delivery is one lead', async () => {
  const second = await openSecondApp(app.database.connection);
  after(second.close);
  await second.work();
  const hook = await add('webhook', { id_field: 'id' });
  const sends = Array.from({ length: 150 }, (_, id) => {
    const { headers, payload } = asJson({ id, email: `two${id}@example.com` });
    const request = { method: 'POST', url: hook.path, headers, payload } as const;
    return [app.app.inject(request), second.app.inject(request)];
  });
  const responses = await Promise.all(sends.flat());
  assert.ok(responses.every(({ statusCode }) => statusCode === 200));
  await eventually(async () => (await count(hook.id, 'handled')) === 150, 'not all were handled');
  const { meta } = (await call('GET', '/api/v1/leads?source=webhook&per_page=1')).body;
  assert.deepEqual([await count(hook.id), meta.total], [150, 150]);
});

test('a service that hangs → leads of others come in meanwhile', async () => {
  const settings = { page_id: '4004', app_secret: 'a secret', verify_token: 'a text' };
  const meta = await add('facebook_lead_ads', { ...settings, page_access_token: graph.token });
  const hook = await add('webhook');
  graph.setMood('silent');
  const before = graph.asked.length;
  const hanging = ['501', '502', '503', '504', '505'].map((id) => ({ id }));
  await send(meta, metaNotification(hanging, 'a secret'));
  await eventually(() => graph.asked.length > before, 'the service was not asked');
  await send(hook, asJson({ email: 'meanwhile@example.com' }));
  const [handled] = await settled(hook, 1);
  assert.equal(handled.state, 'handled');
  assert.equal(await count(meta.id, 'waiting'), 5);
  assert.ok(graph.asked.length - before <= 4, 'at most four at once');
  graph.setMood('well');
});

test('of many refused requests → the last hundred are kept', async () => {
  const hook = await add('webhook', { token: 'a-token-of-the-shop' });
  const { uuid: id } = await ok('GET', `${integrationsPath}/${hook.id}`);
  const integration = { workspaceId: app.workspace.id, id, number: hook.id };
  const connected = { ...integration, type: 'webhook', name: '', settings: {} };
  for (let number = 0; number < 105; number += 1) {
    const reason = { reason: 'token_wrong', detail: `No. ${number}` } as const;
    await logRefusal(kysely, connected, reason, new Date());
  }
  assert.equal(await count(hook.id, 'refused'), 100);
  const [last] = await ok('GET', `${integrationsPath}/${hook.id}/deliveries`);
  assert.equal(last.detail, 'No. 104');
});

test('after 90 days, and when their integration is deleted → deliveries are deleted at night', async () => {
  const hook = await add('webhook');
  const gone = await add('webhook');
  await send(hook, asJson({ email: 'old@example.com' }));
  await send(gone, asJson({ email: 'gone@example.com' }));
  await Promise.all([settled(hook, 1), settled(gone, 1)]);
  const stored = async () => {
    const { rows } = await app.database.pool.query(
      `select count(*)::integer as count from integration_deliveries where payload like '%old@%'
         or payload like '%gone@%'`,
    );
    return rows[0].count;
  };
  await call('DELETE', `${integrationsPath}/${gone.id}`);
  await deleteOldDeliveries(kysely, app.workspace.id, new Date(Date.now() - day));
  assert.equal(await stored(), 1);
  await deleteOldDeliveries(kysely, app.workspace.id, new Date(Date.now() + day));
  assert.equal(await stored(), 0);
});
