import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { systemClock } from '../../platform/clock.ts';
import { DomainError } from '../errors.ts';
import { listMembers } from '../members/list-members.ts';
import { changeWorkspace, type WorkspaceChange } from './change-workspace.ts';
import { createWorkspace, type WorkspaceInput } from './create-workspace.ts';
import { findWorkspace } from './find-workspace.ts';
import { listWorkspaces } from './list-workspaces.ts';

const database = await createTestDatabase();
const people = testPeople(database);
const deps = { database, people, clock: systemClock, listeners: [] };
const command = { type: 'command', id: null } as const;
after(() => database.drop());

const ann = { email: 'Ann@Acme.com', name: 'Ann', password: 'correct horse' };
const create = (input: Partial<WorkspaceInput> = {}) =>
  createWorkspace(deps, { name: 'Acme', owner: ann, ...input }, command);

const conflict = (error: unknown) =>
  error instanceof DomainError && error.code === 'conflict' && error.fields[0]?.field === 'slug';

test('a new workspace has an owner and the default catalog', async () => {
  const { workspace, owner, invitation } = await create({ country: 'in', plan: 'pro' });
  assert.equal(workspace.slug, 'acme');
  assert.equal(workspace.plan, 'pro');
  assert.equal(workspace.country, 'IN');
  assert.equal(workspace.timeZone, 'UTC');
  assert.equal(owner.email, 'ann@acme.com');
  assert.equal(owner.role, 'owner');
  assert.equal(invitation, undefined);
  assert.notEqual(owner.personId, null);
  assert.deepEqual(await listMembers(database.kysely, workspace.id), [owner]);

  const keys = async (table: 'statuses' | 'stages' | 'pipelines') => {
    const rows = await database.kysely
      .selectFrom(table)
      .select('key')
      .where('workspace_id', '=', workspace.id)
      .orderBy('position')
      .execute();
    return rows.map((row) => row.key);
  };
  const statuses = ['new', 'contacted', 'qualified', 'quoted', 'won', 'lost'];
  assert.deepEqual(await keys('statuses'), statuses);
  assert.deepEqual(await keys('pipelines'), ['sales']);
  const stages = ['new', 'contacted', 'demo_scheduled', 'proposal', 'won', 'lost'];
  assert.deepEqual(await keys('stages'), stages);
  const counter = await database.pool.query(
    'select last_event, catalog_version from workspace_counters where workspace_id = $1',
    [workspace.id],
  );
  assert.deepEqual(counter.rows, [{ last_event: 2, catalog_version: 1 }]);
});

test('the catalog of a German workspace has German names and the same keys', async () => {
  const { workspace } = await create({ name: 'Hafen', language: 'de' });
  const namesOf = async (table: 'statuses' | 'stages' | 'pipelines') => {
    const rows = await database.kysely
      .selectFrom(table)
      .select(['key', 'name'])
      .where('workspace_id', '=', workspace.id)
      .orderBy('position')
      .execute();
    return rows.map(({ key, name }) => `${key}: ${name}`);
  };
  assert.deepEqual((await namesOf('statuses')).slice(0, 2), ['new: Neu', 'contacted: Kontaktiert']);
  assert.deepEqual(await namesOf('pipelines'), ['sales: Vertrieb']);
  assert.deepEqual((await namesOf('stages')).slice(2, 3), ['demo_scheduled: Demo vereinbart']);
});

test('a workspace is found by slug, number and id', async () => {
  const { workspace } = await create({ name: 'Find me' });
  for (const ref of ['find-me', 'FIND-ME', String(workspace.number), workspace.id]) {
    assert.deepEqual(await findWorkspace(database.kysely, ref), workspace);
  }
  for (const ref of ['nobody', '999999', '', workspace.id.replace(/^./, 'f'), "x' or 1=1"]) {
    await assert.rejects(findWorkspace(database.kysely, ref), /There is no workspace/);
  }
});

test('a taken slug that was derived from the name gets a number; a requested one → conflict', async () => {
  const created = [];
  for (let round = 0; round < 3; round += 1) created.push(await create({ name: 'Twice' }));
  assert.deepEqual(
    created.map(({ workspace }) => workspace.slug),
    ['twice', 'twice-2', 'twice-3'],
  );
  await assert.rejects(create({ slug: 'twice' }), conflict);
});

test('a slug never equals the seller code of another workspace', async () => {
  const { workspace } = await create({ name: 'Seller' });
  const code = workspace.sellerCode.toLowerCase();
  await assert.rejects(create({ slug: code }), conflict);
  const { workspace: other } = await create({ name: code });
  assert.equal(other.slug, `${code}-2`);
});

test('six workspaces with one slug at once → one is created, five conflicts', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 6 }, () => create({ slug: 'race' })),
  );
  const rejected = results.filter((result) => result.status === 'rejected');
  assert.equal(rejected.length, 5);
  assert.ok(rejected.every((result) => conflict(result.reason)));
});

test('six workspaces at once for one new owner create one account and five invitations', async () => {
  const owner = { email: 'race@acme.com', password: 'correct horse' };
  const created = await Promise.all(
    Array.from({ length: 6 }, (_, index) => create({ name: `Race ${index}`, owner })),
  );
  assert.equal(created.filter((one) => one.owner.personId !== null).length, 1);
  assert.equal(created.filter((one) => one.invitation !== undefined).length, 5);
});

test('an owner who has an account is invited, and the account does not change', async () => {
  const before = await database.pool.query('select * from accounts order by id');
  for (const password of [undefined, 'another horse']) {
    const { owner, invitation } = await create({ owner: { email: 'ann@acme.com', password } });
    assert.equal(owner.personId, null);
    assert.match(invitation ?? '', /^[\w-]{64}$/);
  }
  const after = await database.pool.query('select * from accounts order by id');
  assert.deepEqual(after.rows, before.rows);
});

test('an invalid workspace → one error lists every field, and nothing is written', async () => {
  const count = (await listWorkspaces(database.kysely)).length;
  await assert.rejects(
    create({ name: ' ', slug: '!', owner: { email: 'x', password: 'short' } }),
    (error) =>
      error instanceof DomainError &&
      error.fields.map(({ field }) => field).join() === 'name,slug,owner_email,owner_password',
  );
  await assert.rejects(create({ owner: { email: 'new@acme.com' } }), /needs a password/);
  assert.equal((await listWorkspaces(database.kysely)).length, count);
});

test('a change keeps the other properties and increments the catalog version', async () => {
  const { workspace } = await create({ name: 'Change' });
  const context = { workspaceId: workspace.id, actor: command };
  const change = (input: WorkspaceChange) => changeWorkspace(deps, context, input);
  const changed = await change({ plan: 'pro', timeZone: 'Asia/Kolkata' });
  const { updatedAt } = changed;
  const expected = { ...workspace, plan: 'pro', timeZone: 'Asia/Kolkata' };
  assert.deepEqual(changed, { ...expected, version: 2, updatedAt });
  const { rows } = await database.pool.query(
    'select catalog_version from workspace_counters where workspace_id = $1',
    [workspace.id],
  );
  assert.deepEqual(rows, [{ catalog_version: 2 }]);
  const events = await database.pool.query(
    'select type, before, after from events where workspace_id = $1 order by seq',
    [workspace.id],
  );
  assert.deepEqual(
    events.rows.map(({ type }) => type),
    ['workspace.created', 'member.created', 'workspace.updated'],
  );
  assert.deepEqual(events.rows[2].before, { plan: 'growth', time_zone: 'UTC' });
  assert.deepEqual(events.rows[2].after, { plan: 'pro', time_zone: 'Asia/Kolkata' });
  await assert.rejects(change({}), /Nothing to change/);
  await assert.rejects(change({ plan: 'x' }), /no plan/);
});
