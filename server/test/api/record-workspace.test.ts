// Links name a record alone: the API finds its workspace among those of the person.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createMember } from '../../src/domain/members/create-member.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPersonId, addSession, personCaller } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const other = await app.addTenant('other');
const foreign = await app.addTenant('foreign');

const personId = await addPersonId(app, 'Ada', 'ada@both.example');
for (const [{ workspace }, role] of [
  [app, 'viewer'],
  [other, 'agent'],
] as const) {
  const member = {
    workspaceId: workspace.id,
    personId,
    name: 'Ada',
    email: 'ada@both.example',
    role,
  };
  await createMember(app.database.kysely, member);
}
const ada = personCaller(app, await addSession(app, personId));
const callers = {
  acme: caller(app, app.keys.leadhub),
  other: caller(app, other.keys.leadhub),
  foreign: caller(app, foreign.keys.leadhub),
};
type Slug = keyof typeof callers;

async function create(slug: Slug, path: string, body: object) {
  const { status, body: response } = await callers[slug]('POST', `/api/v1${path}`, body);
  assert.equal(status, 201, JSON.stringify(response));
  return response.data;
}

const bodies = {
  leads: { first_name: 'Ada' },
  contacts: { first_name: 'Bob' },
  deals: { title: 'Roof', value: '10', currency: 'EUR', pipeline: 'sales', stage: 'new' },
  tasks: { title: 'Call' },
};

for (const [path, body] of Object.entries(bodies)) {
  test(`GET /${path}/{id}/workspace finds the workspace, whichever is selected`, async () => {
    for (const slug of ['acme', 'other'] as const) {
      const { id, uuid } = await create(slug, `/${path}`, body);
      for (const selected of ['acme', 'other', undefined]) {
        const headers: Record<string, string> =
          selected === undefined ? {} : { 'x-workspace': selected };
        for (const ref of [uuid, id]) {
          const url = `/api/v1/${path}/${ref}`;
          const found = await ada('GET', `${url}/workspace`, undefined, headers);
          assert.equal(found.status, 200, JSON.stringify(found.body));
          const { slug: at, role } = found.body.data;
          assert.deepEqual([at, role], [slug, slug === 'acme' ? 'viewer' : 'agent']);
          const shown = await ada('GET', url, undefined, { 'x-workspace': at });
          assert.equal(shown.body.data.uuid, uuid);
        }
      }
    }
  });
}

test('a record of a workspace without the person → the 404 of an unknown one', async () => {
  const { id, uuid } = await create('foreign', '/leads', { first_name: 'Eve' });
  const unknown = '0193d5a0-0000-7000-8000-00000000dead';
  const responses = [];
  for (const ref of [uuid, id, unknown, 999_999_999, 'abc']) {
    const { status, body } = await ada('GET', `/api/v1/leads/${ref}/workspace`);
    responses.push({ status, body: { ...body, request_id: undefined } });
  }
  for (const response of responses) assert.deepEqual(response, responses[0]);
  assert.equal(responses[0]?.status, 404);
});

test('a workspace that the person has left is not searched', async () => {
  const { uuid } = await create('other', '/leads', { first_name: 'Ada' });
  const url = `/api/v1/leads/${uuid}/workspace`;
  const set = (value: string) =>
    app.database.pool.query(
      `update members set deactivated_at = ${value} where workspace_id = $1 and person_id = $2`,
      [other.workspace.id, personId],
    );
  await set('now()');
  assert.equal((await ada('GET', url)).status, 404);
  await set('null');
  assert.equal((await ada('GET', url)).status, 200);
});

test('a lead in the trash is found, for its restoration', async () => {
  const { id, uuid } = await create('other', '/leads', { first_name: 'Ada' });
  await callers.other('DELETE', `/api/v1/leads/${id}`);
  const { body } = await ada('GET', `/api/v1/leads/${uuid}/workspace`);
  assert.equal(body.data.slug, 'other');
});

test('a key finds the records of its own workspace alone, in both APIs', async () => {
  const [own, theirs] = [
    await create('acme', '/leads', { first_name: 'A' }),
    await create('other', '/leads', { first_name: 'B' }),
  ];
  for (const key of [app.keys.leadhub, app.keys.crmleadpro]) {
    const call = caller(app, key);
    const found = await call('GET', `/api/v1/leads/${own.uuid}/workspace`);
    const { slug, role } = found.body.data ?? found.body;
    assert.deepEqual([found.status, slug, role], [200, 'acme', null]);
    assert.equal((await call('GET', `/api/v1/leads/${theirs.uuid}/workspace`)).status, 404);
  }
});

test('the lead_url of RemixCRM names the lead by the id that finds its workspace', async () => {
  const key = caller(app, other.keys.remixcrm);
  const { status, body } = await key('POST', '/api/v1/leads', {
    first_name: 'Ada',
    last_name: 'Lovelace',
    email: 'ada@remix.example',
    phone: '+14155550100',
    event_date: '2027-01-31',
    event_type: 'Wedding',
  });
  assert.equal(status, 201, JSON.stringify(body));
  const ref = new URL(body.lead_url).pathname.replace('/leads/', '');
  assert.equal((await ada('GET', `/api/v1/leads/${ref}/workspace`)).body.data.slug, 'other');
});
