// A key manages users within its own scopes: it grants no role with more scopes than its own.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { scopesOfRole } from '../../src/domain/members/role-scopes.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const full = caller(app, app.keys.leadhub);
const users = '/api/v1/users';
const callerWith = async (scopes: string[]) =>
  caller(app, await app.addKey({ contract: 'leadhub', scopes }));

let count = 0;
function someone(role: string) {
  count += 1;
  return { name: `Jo ${count}`, email: `jo${count}@example.com`, role };
}

async function invite(role: string) {
  const { status, body } = await full('POST', users, someone(role));
  assert.equal(status, 201);
  return { url: `${users}/${body.data.id}`, link: new URL(body.data.invite_url).pathname };
}

test('a key with only the scopes of users → 403 for granting or changing a role', async () => {
  const narrow = await callerWith(['read:users', 'write:users', 'delete:users']);
  const [admin, viewer, inactive] = [
    await invite('admin'),
    await invite('viewer'),
    await invite('admin'),
  ];
  await full('POST', `${inactive.url}/deactivate`);
  const requests = [
    ['POST', users, someone('admin')],
    ['POST', users, someone('viewer')],
    ['PATCH', viewer.url, { role: 'admin' }],
    ['PATCH', viewer.url, { name: 'Eve' }],
    ['PATCH', admin.url, { role: 'viewer' }],
    ['POST', `${admin.url}/invite`, undefined],
    ['POST', `${admin.url}/deactivate`, undefined],
    ['POST', `${inactive.url}/reactivate`, undefined],
    ['DELETE', admin.url, undefined],
  ] as const;
  for (const [method, url, body] of requests) {
    const { status, body: response } = await narrow(method, url, body);
    assert.deepEqual([status, response.code], [403, 'FORBIDDEN'], `${method} ${url}`);
  }
  assert.equal((await app.app.inject({ url: admin.link })).statusCode, 200);
  assert.equal((await narrow('GET', admin.url)).status, 200);
});

test('a key with all scopes of a role can invite, change and renew up to that role', async () => {
  const wide = await callerWith([...scopesOfRole('agent'), 'write:users', 'delete:users']);
  const { status, body } = await wide('POST', users, someone('agent'));
  assert.equal(status, 201);
  const url = `${users}/${body.data.id}`;
  assert.equal((await wide('PATCH', url, { role: 'manager' })).status, 403);
  assert.equal((await wide('PATCH', url, { role: 'viewer' })).status, 200);
  assert.equal((await wide('POST', `${url}/invite`)).status, 200);
  assert.equal((await wide('POST', users, someone('manager'))).status, 403);
  assert.equal((await wide('DELETE', url)).status, 204);
});
