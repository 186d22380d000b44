// A run that cannot be advanced is put off, unless somebody was faster.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { recordFailure } from '../../src/domain/automations/runner/record-failure.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const automations = '/api/v1/automations';

async function ok(method: 'GET' | 'POST', url: string, body?: object) {
  const response = await call(method, url, body);
  assert.ok(response.status < 300, `${method} ${url} ${response.status} ${response.text}`);
  return response.body.data;
}

/** Fails each attempt to advance a run; `meanwhile` comes between that and its record. */
function failing(meanwhile: () => Promise<unknown>) {
  const { read, write, presentLead, sealer } = app.services;
  const { kysely } = write.database;
  let hasFailed = false;
  const transaction = () => ({
    async execute(work: Parameters<ReturnType<typeof kysely.transaction>['execute']>[0]) {
      if (hasFailed) await meanwhile();
      return kysely.transaction().execute(work);
    },
  });
  const catalogs = {
    ...read.catalogs,
    at() {
      hasFailed = true;
      throw new Error('no catalog');
    },
  };
  const database = {
    ...write.database,
    kysely: Object.assign(Object.create(kysely), { transaction }),
  };
  return { ...read, ...write, catalogs, database, presentLead, sealer };
}

async function addRun(): Promise<string> {
  const { id } = await ok('POST', automations, {
    ...{ name: 'Shop', active: true, trigger: { type: 'inbound_webhook' } },
    steps: [{ type: 'add_note', body: 'x' }],
  });
  const { url } = await ok('POST', `${automations}/${id}/address/renew`);
  await app.app.inject({ method: 'POST', url: new URL(url).pathname, payload: {} });
  const [run] = await ok('GET', `${automations}/${id}/runs`);
  return `${automations}/${id}/runs/${run.id}`;
}

const fail = (meanwhile: () => Promise<unknown>) =>
  recordFailure(failing(meanwhile), app.workspace.id, 10);

test('a run that fails → it waits to be tried again', async () => {
  const run = await addRun();
  await fail(async () => {});
  const { state, attempts, error } = await ok('GET', run);
  assert.deepEqual([state, attempts, error.code], ['waiting', 1, 'internal']);
  await ok('POST', `${run}/cancel`);
});

test('a run that is cancelled while it fails → it stays cancelled', async () => {
  const run = await addRun();
  await fail(() => ok('POST', `${run}/cancel`));
  assert.equal((await ok('GET', run)).state, 'cancelled');
});
