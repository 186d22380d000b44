// The metrics for Prometheus, and access to them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../src/platform/outbound/allow-list.ts';
import { waitUntil } from '../src/platform/wait-until.ts';
import { buildTestApp } from './build-test-app.ts';
import { caller } from './call.ts';
import { ok, openReceiver } from './receiver.ts';

const config = { outboundAllow: parseAllowList('127.0.0.0/8') };
const app = await buildTestApp({ config });
after(app.close);
await app.work();
const call = caller(app, app.keys.leadhub);
const token = 'prometheus-is-here';

/** The value of each line, by its name and labels. */
async function figures(): Promise<Map<string, number>> {
  const { statusCode, headers, body } = await app.app.inject({ url: '/metrics' });
  assert.equal(statusCode, 200);
  assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

const request = (contract: string, method: string, route: string, status: number) =>
  `inlet_http_request_duration_seconds_count{contract="${contract}",method="${method}",route="${route}",status="${status}"}`;

test('requests are counted by contract, route and status, and leads by batch', async () => {
  for (let count = 0; count < 3; count += 1) {
    await call('POST', '/api/v1/leads', { first_name: 'Ada' });
  }
  await call('GET', '/api/v1/leads/999999');
  await call('GET', '/api/v1/nothing-here');
  await caller(app, app.keys.snapcrm)('POST', '/api/v1/leads', {});
  const found = await figures();
  assert.equal(found.get(request('leadhub', 'POST', '/api/v1/leads', 201)), 3);
  assert.equal(found.get(request('leadhub', 'GET', '/api/v1/leads/:id', 404)), 1);
  assert.equal(found.get(request('snapcrm', 'POST', '/api/v1/leads', 400)), 1);
  assert.equal(found.get(request('none', 'GET', 'none', 404)), 1);
  assert.equal(found.get('inlet_intake_batch_leads_sum'), 3);
  assert.ok((found.get('process_cpu_seconds_total') ?? 0) > 0);
  assert.equal(found.get('inlet_database_up'), 1);
});

test('webhooks, jobs and listeners are counted', async () => {
  const good = await openReceiver();
  const bad = await openReceiver();
  bad.respondWith((_received, response) => response.writeHead(500).end());
  for (const { url } of [good, bad]) {
    await call('POST', '/api/v1/webhooks', { url, events: ['lead.created'] });
  }
  good.respondWith(ok);
  await call('POST', '/api/v1/leads', { first_name: 'Ada' });
  const has = async (name: string, value: number) => (await figures()).get(name) === value;
  const count = 'inlet_webhook_delivery_duration_seconds_count';
  const until = (name: string, value: number) =>
    waitUntil(() => has(name, value), { withinMs: 10_000 });
  assert.ok(await until(`${count}{outcome="delivered"}`, 1));
  assert.ok(await until(`${count}{outcome="failed"}`, 1));
  assert.ok(await until('inlet_webhook_backlog_events', 0));
  assert.ok(await until('inlet_webhooks_failing', 1));
  assert.ok(await until('inlet_webhook_retries', 1));
  assert.ok(await until('inlet_webhook_oldest_due_seconds', 0));
  await app.database.pool.query(`update webhook_retries set due_at = now() - interval '1 hour',
    claimed = true`);
  const waited = (await figures()).get('inlet_webhook_oldest_due_seconds') ?? 0;
  assert.ok(waited >= 3_600 && waited < 3_700, `${waited}`);
  const found = await figures();
  assert.equal(found.get('inlet_webhooks'), 2);
  assert.equal(found.get('inlet_stream_clients'), 0);
  for (const state of ['due', 'later', 'running', 'failed']) {
    assert.ok(found.has(`inlet_jobs{state="${state}"}`), state);
  }
  assert.ok(found.has('inlet_jobs_oldest_due_seconds'));
  assert.equal(found.get('inlet_automation_runs{state="waiting"}'), 0);
  assert.ok(found.has('inlet_automation_oldest_due_seconds'));
  await Promise.all([good.close(), bad.close()]);
});

test('without a token setting, only the same machine gets metrics', async () => {
  const scrape = (options: object) => app.app.inject({ url: '/metrics', ...options });
  assert.equal((await scrape({ remoteAddress: '::1' })).statusCode, 200);
  assert.equal((await scrape({ remoteAddress: '203.0.113.7' })).statusCode, 404);
  for (const name of ['x-forwarded-for', 'forwarded', 'x-forwarded-proto', 'via']) {
    assert.equal((await scrape({ headers: { [name]: '127.0.0.1' } })).statusCode, 404, name);
  }
});

test('with a token setting, only requests with the token get metrics', async () => {
  const guarded = await buildTestApp({ config: { metricsToken: token } });
  const scrape = async (authorization?: string) =>
    (
      await guarded.app.inject({
        url: '/metrics',
        remoteAddress: '203.0.113.7',
        ...(authorization !== undefined && { headers: { authorization } }),
      })
    ).statusCode;
  assert.equal(await scrape(`Bearer ${token}`), 200);
  assert.equal(await scrape(`Bearer ${token}x`), 404);
  assert.equal(await scrape(), 404);
  assert.equal((await guarded.app.inject({ url: '/metrics' })).statusCode, 404);
  await guarded.close();
});
