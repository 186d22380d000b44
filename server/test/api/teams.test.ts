import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const key = caller(app, app.keys.leadhub);
const teams = '/api/v1/teams';
const [ann, bo, cy] = await Promise.all(
  ['agent', 'agent', 'manager'].map((role) => addPerson(app, role as 'agent')),
);
const numberOf = (person: typeof ann) => person?.member.number ?? 0;

const usersOf = ({ body }: Awaited<ReturnType<typeof key>>) =>
  body.data.users.map(({ id }: { id: number }) => id);

test('a team is created, changed and deleted, and its leader is a member', async () => {
  const made = await key('POST', teams, {
    name: 'North',
    user_ids: [numberOf(ann)],
    leader_user_id: numberOf(bo),
  });
  assert.equal(made.status, 201);
  assert.deepEqual(
    usersOf(made),
    [numberOf(ann), numberOf(bo)].sort((a, b) => a - b),
  );
  assert.equal(made.body.data.leader_user_id, numberOf(bo));
  const url = `${teams}/${made.body.data.id}`;
  assert.deepEqual((await key('GET', url)).body, made.body);

  const changed = await key('PATCH', url, { user_ids: [numberOf(cy)], leader_user_id: null });
  assert.deepEqual(usersOf(changed), [numberOf(cy)]);
  assert.equal(changed.body.data.leader_user_id, null);
  assert.equal(changed.headers.etag, '"2"');
  assert.equal((await key('PATCH', url, { name: 'x' }, { 'if-match': '"1"' })).status, 412);
  assert.equal((await key('DELETE', url)).status, 204);
  assert.equal((await key('GET', url)).status, 404);
});

test('users are added and removed by any form of id', async () => {
  const { body } = await key('POST', teams, { name: 'South' });
  const url = `${teams}/${body.data.id}`;
  const added = await key('POST', `${url}/add-users`, {
    user_ids: [ann?.member.id, bo?.member.email.toUpperCase(), numberOf(bo)],
  });
  assert.equal(added.status, 200);
  assert.equal(usersOf(added).length, 2);
  await key('PATCH', url, { leader_user_id: numberOf(ann) });
  const removed = await key('POST', `${url}/remove-users`, { user_ids: [numberOf(ann)] });
  assert.deepEqual(usersOf(removed), [numberOf(bo)]);
  assert.equal(removed.body.data.leader_user_id, null);
});

test('a team name is unique, and an invalid team → 422 that names the field', async () => {
  await key('POST', teams, { name: 'Once' });
  assert.equal((await key('POST', teams, { name: 'ONCE' })).status, 409);
  const other = await key('POST', teams, { name: 'Twice' });
  assert.equal(
    (await key('PATCH', `${teams}/${other.body.data.id}`, { name: 'once' })).status,
    409,
  );
  for (const [field, value] of [
    ['user_ids', [999_999_999]],
    ['user_ids', 'all'],
    ['leader_user_id', 'nobody@example.com'],
    ['name', ''],
    ['colour', 'red'],
  ] as const) {
    const { status, body } = await key('POST', teams, { name: 'Wrong', [field]: value });
    assert.equal(status, 422, field);
    assert.ok(body.errors[field], field);
  }
});

test('a foreign user → 422, and a deleted user leaves the team', async () => {
  const tenant = await app.addTenant('other');
  const refused = await key('POST', teams, { name: 'Foreign', user_ids: [tenant.owner.id] });
  assert.deepEqual(Object.keys(refused.body.errors), ['user_ids']);
  const dee = await addPerson(app, 'viewer');
  const user_ids = [numberOf(dee), numberOf(ann)];
  const { body } = await key('POST', teams, {
    name: 'East',
    user_ids,
    leader_user_id: numberOf(dee),
  });
  assert.equal((await key('DELETE', `/api/v1/users/${numberOf(dee)}`)).status, 204);
  const remaining = await key('GET', `${teams}/${body.data.id}`);
  assert.deepEqual(usersOf(remaining), [numberOf(ann)]);
  assert.equal(remaining.body.data.leader_user_id, null);
  assert.equal(
    (await caller(app, tenant.keys.leadhub)('GET', `${teams}/${body.data.uuid}`)).status,
    404,
  );
});

test('users added at once are all in the team', async () => {
  const { body } = await key('POST', teams, { name: 'At once' });
  const url = `${teams}/${body.data.id}`;
  await Promise.all(
    [ann, bo, cy].map((person) =>
      key('POST', `${url}/add-users`, { user_ids: [numberOf(person)] }),
    ),
  );
  assert.equal(usersOf(await key('GET', url)).length, 3);
});
