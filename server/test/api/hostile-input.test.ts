// Input that the database would reject never reaches it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type Method } from '../call.ts';

const tenant = await buildTestApp();
after(() => tenant.close());
const native = caller(tenant, tenant.keys.leadhub);
const pro = caller(tenant, tenant.keys.crmleadpro);

async function assertStatus(expected: number, method: Method, url: string, body?: unknown) {
  for (const call of [native, pro]) {
    const { status, text } = await call(method, url, body);
    assert.equal(status, expected, `${method} ${url} ${JSON.stringify(body)} → ${text}`);
  }
}

test('NUL in a path → 404', async () => {
  const lists = ['tags', 'users', 'sources', 'event-types', 'statuses', 'pipelines', 'fields'];
  const more = ['leads', 'contacts', 'deals', 'tasks', 'teams', 'forms', 'webhooks', 'campaigns'];
  for (const list of [...lists, ...more, 'automations', 'integrations']) {
    const url = `/api/v1/${list}/a%00b`;
    await assertStatus(404, 'GET', url);
    await assertStatus(404, 'PATCH', url, {});
    await assertStatus(404, 'DELETE', url);
  }
  for (const url of ['/api/v1/leads/%00/notes', '/api/v1/leads/1/tags/%00']) {
    await assertStatus(404, 'DELETE', `${url}/1`);
  }
});

test('NUL in a query → 422 with the name of the parameter', async () => {
  for (const [list, parameter] of [
    ['events', 'subject_type'],
    ['events', 'types'],
    ['events', 'subject'],
    ['integrations', 'type'],
    ['tags', 'search'],
    ['users', 'search'],
    ['contacts', 'tag'],
    ['leads', 'source'],
    ['leads', 'cursor'],
    ['tasks', 'assigned_user_id'],
    ['deals', 'currency'],
  ] as const) {
    const { status, body } = await native('GET', `/api/v1/${list}?${parameter}=a%00b`);
    assert.deepEqual([status, Object.keys(body.errors ?? {})], [422, [parameter]], list);
  }
  for (const field of ['custom_fields[%00]=1', 'custom_fields[a]=%00']) {
    const { status, body } = await native('GET', `/api/v1/leads?${field}`);
    assert.deepEqual([status, Object.keys(body.errors)], [422, ['custom_fields']], field);
  }
  // A route ignores unknown parameters.
  await assertStatus(200, 'GET', '/api/v1/tags?nothing=%00');
});

const outside = ['9999-12-31T23:59:59-14:00', '0001-01-01T00:00:00%2B14:00', '0000-12-31'];
const atTheEdges = ['9999-12-31T23:59:59Z', '9999-12-31', '0001-01-01'];

test('times outside the years 1 to 9999 → 422, at their edges → 200', async () => {
  for (const list of ['leads', 'contacts', 'deals']) {
    for (const bound of ['created_after', 'created_before']) {
      for (const time of outside) {
        await assertStatus(422, 'GET', `/api/v1/${list}?${bound}=${time}`);
      }
      for (const time of atTheEdges) {
        await assertStatus(200, 'GET', `/api/v1/${list}?${bound}=${time}`);
      }
    }
  }
  for (const time of outside) await assertStatus(422, 'GET', `/api/v1/tasks?due_after=${time}`);
  for (const time of atTheEdges) await assertStatus(200, 'GET', `/api/v1/tasks?due_after=${time}`);
});

test('created_after in the last hour of the year 9999 → no records', async () => {
  await native('POST', '/api/v1/leads', { first_name: 'Jane', email: 'jane@example.com' });
  await native('POST', '/api/v1/contacts', { first_name: 'Jane', email: 'joe@example.com' });
  for (const list of ['leads', 'contacts']) {
    for (const time of ['9999-12-31', '9999-12-31T23:30:00Z']) {
      const { body } = await native('GET', `/api/v1/${list}?created_after=${time}`);
      assert.deepEqual([body.data, body.meta.total], [[], 0], `${list} ${time}`);
      const before = await native('GET', `/api/v1/${list}?created_before=${time}`);
      assert.equal(before.body.data.length, before.body.meta.total, `${list} ${time}`);
      assert.ok(before.body.meta.total > 0, `${list} ${time}`);
    }
  }
});

test('times in bodies outside the years 1 to 9999 → 422', async () => {
  const url = 'https://93.184.215.14/inlet';
  const webhook = await native('POST', '/api/v1/webhooks', { url, events: ['*'] });
  const number = webhook.body.data.id;
  const replays = `/api/v1/webhooks/${number}/replays`;
  for (const text of outside) {
    const time = decodeURIComponent(text);
    await assertStatus(422, 'POST', '/api/v1/tasks', { title: 'Call', due_at: time });
    await assertStatus(422, 'POST', replays, { since: time });
  }
  // The day ends in the year 10000 in half of the time zones.
  await assertStatus(422, 'POST', '/api/v1/tasks', { title: 'Call', due_at: '9999-12-31' });
  for (const due of ['9999-12-30', '9999-12-31T23:59:59Z', '0001-01-01']) {
    await assertStatus(201, 'POST', '/api/v1/tasks', { title: 'Call', due_at: due });
  }
  // A date without a time means 00:00 UTC.
  await assertStatus(201, 'POST', replays, { since: '2026-01-01' });
});

test('a number beyond all record numbers → 422 with the name of the field', async () => {
  const deal = { title: 'Roof', value: '1.00', currency: 'EUR' };
  for (const number of [1e30, 2 ** 53, Number.MAX_VALUE]) {
    for (const [list, body, field] of [
      ['deals', { ...deal, contact_id: number }, 'contact_id'],
      ['deals', { ...deal, lead_id: number }, 'lead_id'],
      ['tasks', { title: 'Call', lead_id: number }, 'lead_id'],
      ['teams', { name: 'Team', user_ids: [number] }, 'user_ids'],
      ['leads', { first_name: 'A', pipeline_id: number }, 'pipeline_id'],
    ] as const) {
      const refused = await native('POST', `/api/v1/${list}`, body);
      assert.deepEqual([refused.status, Object.keys(refused.body.errors)], [422, [field]], list);
    }
  }
});

const odd = ['', 'x', '\0', '\ud800', '9'.repeat(400), '2026-02-30 00:00:00+00', '2026-02-30'];
const oddTimes = ['+15', '+20', '-23:59', '+00:60', '+99'].map(
  (zone) => `2026-01-01 00:00:00${zone}`,
);

test('a manipulated cursor → 422 or another page, for every sort', async () => {
  for (const title of ['One', 'Two']) {
    await native('POST', '/api/v1/contacts', { first_name: title, email: `${title}@example.com` });
    await native('POST', '/api/v1/tasks', { title, due_at: '2026-03-28' });
    await native('POST', '/api/v1/deals', {
      ...{ title, value: '1.00', currency: 'EUR', expected_close_date: '2026-03-28' },
    });
    await native('POST', '/api/v1/tags', { name: title });
    await native('POST', '/api/v1/leads', { first_name: title });
  }
  const times = ['created_at', 'updated_at'].flatMap((sort) =>
    ['contacts', 'deals', 'leads'].map((list) => `${list}?sort=${sort}&`),
  );
  const others = ['contacts?sort=email&', 'deals?sort=value&', 'deals?sort=expected_close_date&'];
  for (const list of [...times, ...others, 'tasks?', 'tasks?sort=created_at&', 'tags?']) {
    const url = `/api/v1/${list}per_page=1`;
    const { body, text } = await native('GET', url);
    assert.ok(body.meta?.next_cursor, `${url} ${text}`);
    const [value, number, mark] = JSON.parse(
      Buffer.from(body.meta.next_cursor, 'base64url').toString(),
    );
    for (const cursorParts of [
      ...[...odd, ...oddTimes, 7, null, {}].map((other) => [other, number, mark]),
      ...[-1, 1e300, 0.5, '1', null].map((other) => [value, other, mark]),
    ]) {
      const cursor = Buffer.from(JSON.stringify(cursorParts)).toString('base64url');
      const changed = await native('GET', `${url}&cursor=${cursor}`);
      assert.ok(
        [200, 422].includes(changed.status),
        `${url} ${JSON.stringify(cursorParts)} ${changed.text}`,
      );
    }
  }
});

test('DELETE with a body of any type or size → as without one', async () => {
  const types = ['application/json', 'multipart/form-data', 'text/plain', ''];
  for (const type of types) {
    for (const body of ['', '{', 'x'.repeat(2 * 1024 * 1024)]) {
      const { status } = await native('DELETE', '/api/v1/tags/0', body, { 'content-type': type });
      assert.equal(status, 404, type);
    }
  }
});
