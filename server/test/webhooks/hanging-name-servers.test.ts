// Host names whose name servers do not respond delay the workspace that uses them alone.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { openNameServer } from '../name-server.ts';
import { openReceiver } from '../receiver.ts';

const endpoints = 60;
let hang = false;
const isHanging = (name: string) => name.endsWith('.hanging.example');
const names = await openNameServer((name) => {
  if (isHanging(name)) return hang ? 'hang' : ['93.184.215.14'];
  return name === 'hooks.lan' ? ['127.0.0.1'] : 'missing';
});
const app = await buildTestApp({
  config: { outboundAllow: parseAllowList('hooks.lan') },
  nameServers: [names.address],
});
const receiver = await openReceiver();
after(async () => {
  await app.close();
  await receiver.close();
  await names.close();
});
await app.work();
const call = caller(app, app.keys.leadhub);
const neighbour = caller(app, (await app.addTenant('neighbour')).keys.leadhub);

test('60 hanging host names of one workspace → another workspace delivers within a second', async () => {
  const events = ['lead.created'];
  for (let index = 0; index < endpoints; index += 1) {
    const url = `https://h${index}.hanging.example/hook`;
    const { status } = await call('POST', '/api/v1/webhooks', { url, events });
    assert.equal(status, 201);
  }
  const url = receiver.url.replace('127.0.0.1', 'hooks.lan');
  assert.equal((await neighbour('POST', '/api/v1/webhooks', { url, events })).status, 201);
  hang = true;
  names.queries.length = 0;
  await call('POST', '/api/v1/leads', { first_name: 'Ada' });
  const inFlight = () => new Set(names.queries.filter(isHanging)).size;
  assert.ok(await waitUntil(async () => inFlight() >= 10, { withinMs: 5_000, everyMs: 10 }));
  assert.ok(inFlight() < endpoints, 'only some of the names are looked up at once');
  await neighbour('POST', '/api/v1/leads', { first_name: 'Grace' });
  await receiver.until((received) => received.length === 1, 1_000);
});
