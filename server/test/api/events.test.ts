// The event log: read without gaps during writes, filtered, and by subject.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';
import { openSecondApp } from '../second-app.ts';

const app = await buildTestApp();
after(app.close);
const events = '/api/v1/events';
const leads = '/api/v1/leads';
let tenants = 0;

async function addTenant() {
  tenants += 1;
  const tenant = await app.addTenant(`quiet-${tenants}`);
  const native = caller(app, tenant.keys.leadhub);
  return { tenant, native, pro: caller(app, tenant.keys.crmleadpro) };
}

interface Shown {
  sequence: number;
  type: string;
  subject: { type: string; id: number | string | null; uuid: string; name?: string | null };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

interface Page {
  data: Shown[];
  meta: { limit: number; next: number; last: number };
}

async function listEvents(call: Call, query: string): Promise<Page> {
  const { status, body } = await call('GET', `${events}?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

async function lastOf(call: Call): Promise<number> {
  return (await listEvents(call, 'limit=1')).meta.last;
}

async function typesAfter(call: Call, start: number, filter = ''): Promise<string[]> {
  return (await listEvents(call, `after=${start}&${filter}`)).data.map(({ type }) => type);
}

test('a reader of the log during concurrent writes gets each event once', async (t) => {
  const { tenant, native } = await addTenant();
  const second = await openSecondApp(app.database.connection);
  t.after(second.close);
  const start = await lastOf(native);
  const seen: number[] = [];
  let writing = true;
  let at = start;
  async function follow() {
    for (;;) {
      const isWriting = writing;
      const { data, meta } = await listEvents(native, `after=${at}&limit=7`);
      seen.push(...data.map(({ sequence }) => sequence));
      assert.ok(meta.next >= at && meta.next <= meta.last);
      at = meta.next;
      if (!isWriting && at === meta.last) return;
    }
  }
  const write = async (call: Call, index: number) => {
    const { id } = (await call('POST', leads, { first_name: `No. ${index}` })).body.data;
    await call('POST', `${leads}/${id}/notes`, { body: 'x' });
    await call('PATCH', `${leads}/${id}`, { status: 'won', assigned_user_id: tenant.owner.id });
    await call('POST', '/api/v1/tags', { name: `tag ${index}` });
  };
  const elsewhere = caller(second, tenant.keys.leadhub);
  const following = follow();
  await Promise.all(
    Array.from({ length: 24 }, (_, index) => write(index % 2 === 0 ? native : elsewhere, index)),
  );
  writing = false;
  await following;
  // A lead, its contact, a note, a status, an assignee and a tag.
  const made = 24 * 6;
  assert.deepEqual(
    seen,
    Array.from({ length: made }, (_, index) => start + index + 1),
  );
});

test('an event has its actor, and the values before and after', async () => {
  const { tenant, native, pro } = await addTenant();
  const { id, uuid } = (await native('POST', leads, { first_name: 'Ann' })).body.data;
  const start = await lastOf(native);
  const { headers } = await native('PATCH', `${leads}/${id}`, { company: 'Acme' });
  const { data, meta } = await listEvents(native, `after=${start}`);
  const [{ timestamp, ...event }] = data as [Shown & { timestamp: string; actor: { id: number } }];
  assert.ok(Date.now() - Date.parse(timestamp) < 60_000);
  assert.ok(Number.isSafeInteger(event.actor.id));
  assert.deepEqual(event, {
    sequence: start + 1,
    type: 'lead.updated',
    actor: { type: 'key', id: event.actor.id, name: 'Test' },
    before: { company: null },
    after: { company: 'Acme' },
    cause_id: headers['x-cause-id'],
    subject: { type: 'lead', id, uuid },
  });
  assert.deepEqual(meta, { limit: 100, next: start + 1, last: start + 1 });
  const [second] = (await listEvents(pro, `after=${start}`)).data;
  assert.match(String(second?.subject.id), /^lead_[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.equal(second?.subject.uuid, uuid);
  const workspaceId = (await native('GET', '/api/v1/users/me')).body.data.workspace.id;
  const whole = (await listEvents(native, 'types=workspace.*,user.created')).data;
  assert.deepEqual(
    whole.map(({ type, subject }) => [type, subject.type, subject.id]),
    [
      ['workspace.created', 'workspace', workspaceId],
      ['user.created', 'user', tenant.owner.number],
    ],
  );
  for (const query of [
    'types=user.*',
    'subject_type=user',
    `subject=user:${tenant.owner.number}`,
  ]) {
    assert.deepEqual((await typesAfter(native, 0, query)).slice(0, 1), ['user.created'], query);
  }
});

test('events by type, by subject type and by subject', async () => {
  const { native } = await addTenant();
  const start = await lastOf(native);
  const { id, uuid } = (await native('POST', leads, { first_name: 'Ann' })).body.data;
  await native('POST', leads, { first_name: 'Bea' });
  const { id: note } = (await native('POST', `${leads}/${id}/notes`, { body: 'One' })).body.data;
  await native('DELETE', `${leads}/${id}/notes/${note}`);
  const task = (await native('POST', '/api/v1/tasks', { title: 'Tidy up' })).body.data;
  const tag = (await native('POST', '/api/v1/tags', { name: 'gone' })).body.data;
  await native('DELETE', `/api/v1/tags/${tag.id}`);
  assert.deepEqual(await typesAfter(native, start, 'types=note.*,tag.created'), [
    'note.created',
    'note.deleted',
    'tag.created',
  ]);
  assert.deepEqual(await typesAfter(native, start, 'types=*&subject_type=contact'), [
    'contact.created',
    'contact.created',
  ]);
  const ofAnn = ['lead.created', 'note.created', 'note.deleted'];
  for (const name of [id, uuid]) {
    assert.deepEqual(await typesAfter(native, 0, `subject=lead:${name}`), ofAnn);
  }
  assert.deepEqual(await typesAfter(native, 0, `subject=lead:${id}&types=note.*`), ofAnn.slice(1));
  assert.deepEqual(await typesAfter(native, 0, `subject=task:${task.id}`), ['task.created']);
  assert.deepEqual(await typesAfter(native, 0, `subject=tag:${tag.uuid}`), [
    'tag.created',
    'tag.deleted',
  ]);
  const [removed] = (await listEvents(native, `subject=tag:${tag.uuid}`)).data;
  assert.equal(removed?.subject.id, tag.id);
  for (const nothing of ['lead:999999999', 'nothing:1', 'workspace:1', `contact:${uuid}`]) {
    const { data, meta } = await listEvents(native, `subject=${nothing}`);
    assert.deepEqual([data, meta.next], [[], meta.last], nothing);
  }
});

test('a filtered page without matches still advances next', async () => {
  const { native, tenant } = await addTenant();
  const start = await lastOf(native);
  const unmatched = 25_000;
  const { id } = tenant.workspace;
  await app.database.pool.query(
    `insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at)
     select $1, $2::bigint + n, 'lead.updated', 'lead', gen_random_uuid(), 'system', now()
     from generate_series(1, $3::bigint) n`,
    [id, start, unmatched],
  );
  await app.database.pool.query(
    'update workspace_counters set last_event = $2 where workspace_id = $1',
    [id, start + unmatched],
  );
  await native('POST', '/api/v1/tags', { name: 'far' });
  const steps: [number, number][] = [];
  let at = start;
  for (;;) {
    const { data, meta } = await listEvents(native, `types=tag.*&after=${at}`);
    steps.push([data.length, meta.next - start]);
    at = meta.next;
    if (at === meta.last) break;
  }
  assert.deepEqual(steps, [
    [0, 10_000],
    [0, 20_000],
    [1, unmatched + 1],
  ]);
  assert.equal((await listEvents(native, 'limit=5000')).data.length, 1_000);
  const ahead = await listEvents(native, `after=${at + 5}`);
  assert.deepEqual([ahead.data, ahead.meta.next], [[], at + 5]);
});

test('GET /events of large events → pages below 1.25 MiB, up to the last event', async () => {
  const { native, tenant } = await addTenant();
  const start = await lastOf(native);
  const large = 40;
  await app.database.pool.query(
    `with written as (
      insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at,
        before, after)
      select $1, $2::bigint + n, 'note.updated', 'lead', gen_random_uuid(), 'system', now(),
        jsonb_build_object('body', repeat('龍', 20000)), jsonb_build_object('body', repeat('虎', 20000))
      from generate_series(1, $3::bigint) n)
    update workspace_counters set last_event = $2 + $3 where workspace_id = $1`,
    [tenant.workspace.id, start, large],
  );
  const sequences: number[] = [];
  let at = start;
  for (let last = -1; at !== last; ) {
    const { data, meta } = await listEvents(native, `limit=1000&after=${at}`);
    assert.ok(Buffer.byteLength(JSON.stringify(data)) < 1.25 * 1024 * 1024);
    sequences.push(...data.map(({ sequence }) => sequence - start));
    ({ next: at, last } = meta);
  }
  assert.deepEqual(
    sequences,
    Array.from({ length: large }, (_, index) => index + 1),
  );
});

test('an invalid query → 422 that names the field, and a key without the scope → 403', async () => {
  const { native, tenant } = await addTenant();
  for (const [query, field] of [
    ['after=-1', 'after'],
    ['after=x', 'after'],
    ['after=99999999999999999999', 'after'],
    ['limit=0', 'limit'],
    ['types=lead', 'types'],
    ['types=lead.created,', 'types'],
    ['subject=lead', 'subject'],
  ] as const) {
    const { status, body } = await native('GET', `${events}?${query}`);
    assert.deepEqual([status, Object.keys(body.errors ?? {})], [422, [field]], query);
  }
  const scopes = ['read:leads'];
  const reader = caller(app, await app.addKey({ contract: 'leadhub', tenant, scopes }));
  assert.equal((await reader('GET', events)).status, 403);
});

test('a workspace reads only its own log', async () => {
  const [one, other] = [await addTenant(), await addTenant()];
  const { id, uuid } = (await one.native('POST', leads, { first_name: 'Ann' })).body.data;
  for (const name of [id, uuid]) {
    assert.deepEqual((await listEvents(other.native, `subject=lead:${name}`)).data, []);
  }
  assert.ok(!JSON.stringify(await listEvents(other.native, '')).includes(uuid));
});

test('names=true adds the current names of the subjects, also of those in the trash', async () => {
  const { native } = await addTenant();
  const lead = { first_name: 'Ada', last_name: 'Lindqvist' };
  const { id } = (await native('POST', leads, lead)).body.data;
  await native('POST', '/api/v1/deals', { title: 'Two roofs', value: '1', currency: 'EUR' });
  await native('PATCH', `${leads}/${id}`, { last_name: 'Berg' });
  await native('DELETE', `${leads}/${id}`);
  await native('POST', '/api/v1/suppressions', { address: 'ada@berg.example' });
  const types = 'lead.created,deal.created,suppression.created';
  const { data } = await listEvents(native, `types=${types}&names=true`);
  const named = data.map(({ subject }) => [subject.type, subject.name]);
  assert.deepEqual(named, [
    ['lead', 'Ada Berg'],
    ['deal', 'Two roofs'],
    ['suppression', 'ada@berg.example'],
  ]);
  const [plain] = (await listEvents(native, 'types=lead.created')).data;
  assert.equal(plain && 'name' in plain.subject, false);
});
