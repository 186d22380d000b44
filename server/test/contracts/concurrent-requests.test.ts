// Requests at the same time, over two processes on one database.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { listeners } from '../../src/domain/listeners.ts';
import { createOffer } from '../../src/domain/market/create-offer.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { buildTestApp } from '../build-test-app.ts';
import { atOnce, countStatuses, createSender } from '../requests.ts';
import { openSecondApp } from '../second-app.ts';

const tenant = await buildTestApp();
const { app, database, keys, workspace } = tenant;
const second = await openSecondApp(database.connection);
const deps = { database, clock: systemClock, listeners };
const command = { type: 'command', id: null } as const;
await createOffer(deps, { workspaceId: workspace.id, actor: command, category: 'Solar' });
after(async () => {
  await second.close();
  await tenant.close();
});

const asks = [app, second.app].map((one) => createSender(one, { path: '/api/v1/leads', key: '' }));
const askBoth = (index: number) => asks[index % 2] as (typeof asks)[0];

async function count(email: string): Promise<{ leads: number; contacts: number }> {
  const { rows } = await database.pool.query(
    `select count(*)::integer as leads, count(distinct contact_id)::integer as contacts
      from leads where email_key = $1`,
    [email],
  );
  return rows[0];
}

test('64 equal SnapCRM posts at once → one 201, and 63 × 409 with the id of its lead', async () => {
  const body = { firstName: 'Jane', lastName: 'Smith', email: 'jane@acme.example' };
  const answers = await atOnce(64, (index) => askBoth(index)(body, { key: keys.snapcrm }));
  assert.deepEqual(countStatuses(answers), { 201: 1, 409: 63 });
  const made = answers.find(({ status }) => status === 201)?.body.id;
  assert.equal(typeof made, 'string');
  for (const { status, body: said } of answers) {
    if (status === 409) assert.equal(said.leadId, made);
  }
  assert.equal((await count('jane@acme.example')).leads, 1);
});

test('equal posts by name alone, in different case → one lead', async () => {
  const names = ['Zoë', 'ZOË', 'zoë', 'Zoe\u0308'];
  const answers = await atOnce(64, (index) =>
    askBoth(index)(
      { firstName: names[index % 4], lastName: 'Quinn', email: `zoe.${index}@acme.example` },
      { key: keys.snapcrm },
    ),
  );
  assert.deepEqual(countStatuses(answers), { 201: 1, 409: 63 });
});

test('100 RemixCRM leads of one person at once → 100 leads of one contact', async () => {
  const email = 'often@acme.example';
  const answers = await atOnce(100, (index) =>
    askBoth(index)(
      { name: `Ann ${index}`, email, phone: `+1202555${1000 + index}`, event_date: '2026-08-15' },
      { key: keys.remixcrm },
    ),
  );
  assert.deepEqual(countStatuses(answers), { 201: 100 });
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 100);
  assert.deepEqual(await count(email), { leads: 100, contacts: 1 });
});

const bodies: [
  contract: 'remixcrm' | 'snapcrm' | 'leadhub' | 'crmleadpro' | 'leadmarket' | 'inbound',
  body: object,
][] = [
  ['remixcrm', { name: 'Once Only', phone: '1', event_date: '2026-08-15' }],
  ['snapcrm', { firstName: 'Once', lastName: 'Only' }],
  ['leadhub', { first_name: 'Once' }],
  ['crmleadpro', { name: 'Once Only' }],
  [
    'leadmarket',
    {
      seller: workspace.slug,
      category: 'Solar',
      firstName: 'Once',
      lastName: 'Only',
      phone: '1',
      state: 'TX',
    },
  ],
  ['inbound', { first_name: 'Once' }],
];

/** SnapCRM knows a person by the name too. */
function bodyOf(contract: string, fields: object, email: string): object {
  return { ...fields, email, ...(contract === 'snapcrm' && { lastName: email }) };
}

function sender(contract: (typeof bodies)[number][0]) {
  const key = contract === 'inbound' ? keys.leadhub : keys[contract];
  const paths: Record<string, string> = {
    leadmarket: '/api/leads',
    inbound: `/api/inbound/leads?tenant=${workspace.slug}`,
  };
  const path = paths[contract] ?? '/api/v1/leads';
  return (index: number, body: object, idempotencyKey: string) =>
    askBoth(index)(body, { key, path, headers: { 'idempotency-key': idempotencyKey } });
}

for (const [contract, fields] of bodies) {
  const send = sender(contract);
  const success = contract === 'leadmarket' ? 200 : 201;

  test(`${contract}: one Idempotency-Key 50 times at once makes one lead`, async () => {
    const email = `once.${contract}@acme.example`;
    const body = bodyOf(contract, fields, email);
    const answers = await atOnce(50, (index) =>
      send(index, body, index % 2 === 0 ? `key-${contract}` : `"key-${contract}"`),
    );
    assert.deepEqual(countStatuses(answers), { [success]: 50 });
    const replayed = answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true');
    assert.equal(replayed.length, 49);
    for (const answer of answers) assert.deepEqual(answer.body, answers[0]?.body);
    assert.equal((await count(email)).leads, 1);

    const later = await send(1, body, `key-${contract}`);
    assert.deepEqual(later.body, answers[0]?.body);
    assert.equal(later.headers['idempotency-replayed'], 'true');
  });

  test(`${contract}: another body with the same Idempotency-Key is 422, at once and later`, async () => {
    const emails = [1, 2].map((n) => `two.${n}.${contract}@acme.example`);
    const [one, other] = emails.map((email) => bodyOf(contract, fields, email));
    const answers = await atOnce(40, (index) =>
      send(index >> 1, (index % 2 === 0 ? one : other) as object, `two-${contract}`),
    );
    assert.deepEqual(countStatuses(answers), { [success]: 20, 422: 20 });
    const leads = await Promise.all(emails.map(count));
    assert.deepEqual(leads.map((found) => found.leads).sort(), [0, 1]);
  });
}

test('a repeated Idempotency-Key → the stored response for 24 hours', async () => {
  const send = sender('remixcrm');
  const body = { ...bodies[0]?.[1], email: 'day@acme.example' };
  const first = await send(0, body, 'a day');
  const age = (interval: string) =>
    database.pool.query(
      `update idempotency_records set created_at = now() - $1::interval where idempotency_key = 'a day'`,
      [interval],
    );
  await age('23 hours 59 minutes');
  assert.equal((await send(1, body, 'a day')).body.id, first.body.id);
  await age('24 hours');
  const anew = await send(0, body, 'a day');
  assert.equal(anew.status, 201);
  assert.notEqual(anew.body.id, first.body.id);
  assert.equal((await count('day@acme.example')).leads, 2);
});

test('a repeated conflict → 409 again; a repeated invalid request → checked again', async () => {
  const send = sender('snapcrm');
  const body = { firstName: 'Con', lastName: 'Flict' };
  await send(0, body, 'first');
  const refused = await send(0, body, 'second');
  assert.equal(refused.status, 409);
  const again = await send(1, body, 'second');
  assert.equal(again.status, 409);
  assert.deepEqual(again.body, refused.body);
  assert.equal((await send(0, { firstName: 'Now' }, 'third')).status, 400);
  assert.equal((await send(0, { firstName: 'Now', lastName: 'Right' }, 'third')).status, 201);
});

test('one Idempotency-Key with two API keys → two leads', async () => {
  const email = 'apart@acme.example';
  const headers = { 'idempotency-key': 'apart' };
  const body = { name: 'A B', phone: '1', event_date: '2026-08-15', email };
  const other = await tenant.addKey({ contract: 'remixcrm' });
  const answers = await atOnce(20, (index) =>
    askBoth(index)(body, { key: index % 2 === 0 ? keys.remixcrm : other, headers }),
  );
  assert.deepEqual(countStatuses(answers), { 201: 20 });
  assert.equal((await count(email)).leads, 2);
});

test('480 leads of six workspaces at once with new sources and tags → each name is created once', async () => {
  const tenants = await Promise.all(
    Array.from({ length: 6 }, (_, index) => tenant.addTenant(`many-${index}`)),
  );
  const answers = await atOnce(480, (index) => {
    const { keys: own } = tenants[index % tenants.length] as (typeof tenants)[0];
    const name = index % 7;
    const body = {
      first_name: `Lead ${index}`,
      email: `${name}@acme.example`,
      source: index % 2 === 0 ? `Source ${name}` : `SOURCE ${name}`,
      tags: [`tag ${name}`, `Tag ${(name + 1) % 7}`],
    };
    return askBoth(index >> 3)(body, { key: own.leadhub });
  });
  assert.deepEqual(countStatuses(answers), { 201: 480 });
  const { rows } = await database.pool.query(
    `select (select count(*)::integer from leads where workspace_id = w.id) as leads,
        (select count(*)::integer from contacts where workspace_id = w.id) as contacts,
        (select count(*)::integer from sources where workspace_id = w.id) as sources,
        (select count(*)::integer from tags where workspace_id = w.id) as tags,
        (select max(seq) - count(*) from events where workspace_id = w.id)::integer as gap
      from workspaces w where slug like 'many-%'`,
  );
  const expected = { leads: 80, contacts: 7, sources: 7, tags: 7, gap: 0 };
  assert.deepEqual(
    rows,
    tenants.map(() => expected),
  );
});

test('after all of these → an event log without gaps, and one lead.created for each lead', async () => {
  const { rows } = await database.pool.query<{ seq: number; type: string; subject_id: string }>(
    'select seq, type, subject_id from events where workspace_id = $1 order by seq',
    [workspace.id],
  );
  assert.deepEqual(
    rows.map(({ seq }) => seq),
    rows.map((_, index) => index + 1),
  );
  const created = rows.filter(({ type }) => type === 'lead.created').map((row) => row.subject_id);
  const leads = await database.pool.query<{ id: string }>(
    'select id from leads where workspace_id = $1',
    [workspace.id],
  );
  assert.ok(created.length > 0);
  assert.deepEqual(created.sort(), leads.rows.map(({ id }) => id).sort());
  const contacts = await database.pool.query('select id from contacts where workspace_id = $1', [
    workspace.id,
  ]);
  const met = rows.filter(({ type }) => type === 'contact.created');
  assert.equal(met.length, contacts.rows.length);
});
