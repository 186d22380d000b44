// Tags of one lead, added and removed over both full APIs.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';

async function makeLead(tags: string[] = []): Promise<{ url: string; uuid: string }> {
  const { body } = await native('POST', leads, { first_name: 'Jo', tags });
  return { url: `${leads}/${body.data.id}`, uuid: body.data.uuid };
}
const tagsOf = async (url: string): Promise<string[]> => (await native('GET', url)).body.data.tags;

test('POST /leads/{id}/tags adds a tag and returns the lead', async () => {
  const { url, uuid } = await makeLead(['first']);
  const { status, body, headers } = await native('POST', `${url}/tags`, { tag: ' VIP-client ' });
  assert.equal(status, 200);
  assert.deepEqual([...body.data.tags].sort(), ['VIP-client', 'first']);
  assert.deepEqual((await native('GET', url)).body, body);
  assert.equal(headers.etag, '"2"');
  const again = await native('POST', `${url}/tags`, { tag: 'vip-CLIENT' });
  assert.deepEqual([again.status, again.headers.etag], [200, '"2"']);
  const { rows } = await app.database.pool.query(
    `select before, after from events where workspace_id = $1 and subject_id = $2
     and type = 'lead.updated'`,
    [app.workspace.id, uuid],
  );
  assert.deepEqual(
    rows.map(({ before, after }) => [before.tags, [...after.tags].sort()]),
    [[['first'], ['VIP-client', 'first']]],
  );
});

test('one new tag in several cases → one tag in its first spelling', async () => {
  const { url } = await makeLead(['Spring Fair', 'spring fair', ' SPRING FAIR ', 'other fair']);
  assert.deepEqual((await tagsOf(url)).sort(), ['Spring Fair', 'other fair']);
});

test('the second API returns the lead in its own form', async () => {
  const { url } = await makeLead();
  const { status, body } = await second('POST', `${url}/tags`, { tag: 'enterprise' });
  assert.equal(status, 200);
  assert.match(body.id, /^lead_/);
  assert.deepEqual(body.tags, ['enterprise']);
  assert.equal((await second('DELETE', `${url}/tags/enterprise`)).status, 204);
});

test('a tag is removed by its URL-encoded name, or by any form of its id', async () => {
  const names = ['R&D / 50%', 'by number', 'by uuid', 'prefixed', '2026'];
  const { url } = await makeLead(names);
  const { data } = (await native('GET', '/api/v1/tags?per_page=100')).body;
  const tag = (name: string) => data.find((one: { name: string }) => one.name === name);
  const own = (await second('GET', '/api/v1/tags?per_page=100')).body.data;
  const prefixed = own.find((one: { name: string }) => one.name === 'prefixed').id;
  const refs = [
    encodeURIComponent('r&d / 50%'),
    tag('by number').id,
    tag('by uuid').uuid,
    prefixed,
    '2026',
  ];
  for (const ref of refs) {
    const { status, text } = await native('DELETE', `${url}/tags/${ref}`);
    assert.deepEqual([status, text], [204, ''], ref);
  }
  assert.deepEqual(await tagsOf(url), []);
});

test('removing a tag that the lead does not have → 404', async () => {
  const { url } = await makeLead(['mine']);
  await native('POST', '/api/v1/tags', { name: 'elsewhere' });
  for (const name of ['elsewhere', 'unknown', '999999999']) {
    assert.equal((await native('DELETE', `${url}/tags/${name}`)).status, 404);
  }
  assert.equal((await native('DELETE', `${url}/tags/mine`)).status, 204);
  assert.equal((await native('DELETE', `${url}/tags/mine`)).status, 404);
});

test('an invalid tag → 422, and a stale If-Match → 412', async () => {
  const { url } = await makeLead();
  for (const body of [{}, { tag: ' ' }, { tag: 'x'.repeat(101) }, { tag: 7 }, { tag: 'a\nb' }]) {
    const response = await native('POST', `${url}/tags`, body);
    assert.deepEqual([response.status, Object.keys(response.body.errors)], [422, ['tag']]);
  }
  assert.equal((await native('POST', `${url}/tags`, { tag: 'a', more: 1 })).status, 422);
  const stale = await native('POST', `${url}/tags`, { tag: 'a' }, { 'if-match': '"7"' });
  assert.equal(stale.status, 412);
});

test('10 tags added at once are all stored', async () => {
  const { url } = await makeLead();
  const names = Array.from({ length: 10 }, (_, index) => `at once ${index}`);
  const responses = await Promise.all(names.map((tag) => native('POST', `${url}/tags`, { tag })));
  assert.ok(responses.every(({ status }) => status === 200));
  assert.deepEqual((await tagsOf(url)).sort(), names);
  assert.equal((await native('GET', `${leads}?tag=at%20once%203`)).body.meta.total, 1);
});

test('tags of a lead of another workspace → 404', async () => {
  const { url } = await makeLead(['private']);
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  assert.equal((await other('POST', `${url}/tags`, { tag: 'mine' })).status, 404);
  assert.equal((await other('DELETE', `${url}/tags/private`)).status, 404);
  assert.deepEqual(await tagsOf(url), ['private']);
});
