import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(() => app.close());
const native = caller(app, app.keys.leadhub);

test('filters combine, ignore case, and match nothing for unknown names', async () => {
  const tags = ['Hot', 'enterprise'];
  const create = async (lead: object): Promise<number> =>
    (await native('POST', '/api/v1/leads', lead)).body.data.id;
  const ann = await create({
    name: 'Ann 100%_Sure',
    email: 'ann@Shop.example',
    phone: '+1 (415) 555-1234',
    source: 'Website',
    status: 'contacted',
    pipeline_id: 'sales',
    pipeline_stage_id: 'proposal',
    assigned_user_id: app.owner.number,
    tags,
    starred: true,
  });
  const bob = await create({ name: 'Bob Stone', source: 'website', tags: ['hot'] });
  const eve = await create({ name: 'Éva Nagy', email: 'eva@example.com', phone: '555 1234 567' });
  const found = async (query: string) =>
    (await native('GET', `/api/v1/leads?direction=asc&${query}`)).body.data.map(
      (lead: { id: number }) => lead.id,
    );
  const expected: Record<string, number[]> = {
    'source=WEBSITE': [ann, bob],
    'source=nope': [],
    'status=new': [bob, eve],
    'status=CONTACTED': [ann],
    'status=nope': [],
    'tag=HOT': [ann, bob],
    'tag=hot&tag_other=1': [ann, bob],
    'tag=nope': [],
    'tag=hot&source=website&starred=true': [ann],
    'starred=true': [ann],
    'starred=false': [bob, eve],
    'pipeline_id=sales': [ann],
    'pipeline_id=999999': [],
    'pipeline_id=99999999999999999999999': [],
    'stage_id=proposal': [ann],
    'stage_id=won': [],
    [`assigned_user_id=${app.owner.number}`]: [ann],
    [`assigned_user_id=${app.owner.id}`]: [ann],
    [`assigned_user_id=${app.owner.email.toUpperCase()}`]: [ann],
    'search=stone': [bob],
    'search=bob%20st': [bob],
    'search=%C3%89VA': [eve],
    'search=%C3%A9va%20n': [eve],
    'search=@SHOP': [ann],
    'search=555-1234': [ann, eve],
    'search=4155551234': [ann],
    'search=%2B1%20415': [ann],
    'search=0%25_s': [ann],
    'search=0%25s': [],
    'search=%25': [ann],
    'search=_': [ann],
    'search=%5C': [],
    'search=nobody': [],
    'created_after=2020-01-01': [ann, bob, eve],
    'created_after=2999-01-01': [],
    'created_before=2020-01-01': [],
    'created_before=2999-01-01T00:00:00%2B02:00': [ann, bob, eve],
    'created_before=2999-01-01T00:00:00+02:00': [ann, bob, eve],
    'archived=true': [ann, bob, eve],
  };
  for (const [query, ids] of Object.entries(expected)) {
    assert.deepEqual(await found(query), ids, query);
  }
});

test('created_after and created_before are exclusive', async () => {
  const { keys } = await app.addTenant('moments');
  const theirs = caller(app, keys.leadhub);
  await theirs('POST', '/api/v1/leads', { name: 'A B' });
  const [{ created_at: at }] = (await theirs('GET', '/api/v1/leads')).body.data;
  const total = async (query: string) =>
    (await theirs('GET', `/api/v1/leads?${query}`)).body.meta.total;
  assert.equal(await total(`created_after=${at}`), 0);
  assert.equal(await total(`created_before=${at}`), 0);
  const earlier = new Date(Date.parse(at) - 1).toISOString();
  assert.equal(await total(`created_after=${earlier}`), 1);
});

test('a list contains no lead of another workspace', async () => {
  const other = await app.addTenant('other-lists');
  await caller(app, other.keys.leadhub)('POST', '/api/v1/leads', { name: 'Not yours' });
  const { body } = await native('GET', '/api/v1/leads?search=yours');
  assert.deepEqual([body.data, body.meta.total], [[], 0]);
});
