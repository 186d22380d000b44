// The commands of workspaces, users and keys, and doctor.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../test/database.ts';
import { inletOn } from '../../test/run-inlet.ts';

const database = await createTestDatabase();
after(() => database.drop());
const { inlet, json } = inletOn({ database });

const create = ['workspace', 'create', '--owner-email', 'ann@acme.example', '--name'];

test('a workspace is made, listed, shown and changed', async () => {
  const made = await json(...create, 'Acme', '--owner-password', 'correct horse');
  assert.match(made.id, /^[0-9a-f-]{36}$/);
  assert.match(made.seller_code, /^[A-Z0-9]{8}$/);
  assert.equal(made.slug, 'acme');
  assert.equal(made.plan, 'growth');
  assert.equal(made.owner.email, 'ann@acme.example');
  assert.equal(made.owner.password, undefined);
  const { owner, ...workspace } = made;
  assert.deepEqual(await json('workspace', 'list'), { data: [workspace] });
  const shown = await json('workspace', 'show', 'acme');
  assert.deepEqual(shown.members, [owner]);
  const changed = await json('workspace', 'set', 'acme', '--plan', 'pro', '--country', 'in');
  assert.deepEqual(changed, { ...workspace, plan: 'pro', country: 'IN' });
});

test('workspace create without a password makes one and shows it once', async () => {
  const { out } = await inlet(
    'workspace',
    'create',
    '--name',
    'Bo',
    '--owner-email',
    'bo@b.example',
  );
  assert.match(out, /^Password {5}\w{16} {2}\(shown this once\)$/m);
});

test('workspace create for an owner who has an account prints a link, and that the password is not used', async () => {
  const typed = [...create, 'Second', '--owner-password', 'correct horse 2'];
  const { owner } = await json(...typed);
  assert.match(owner.invite_url, /\/invite\/[\w-]{64}$/);
  assert.match(owner.note, /has an account already.*password that you gave is not used/);
  const { out } = await inlet(...typed);
  assert.match(out, /^Invitation {3}http.*\/invite\/[\w-]{64}$/m);
  assert.match(out, /password that you gave is not used/);
  const unset = await json(...create, 'Third');
  assert.equal(unset.owner.password, undefined);
  assert.doesNotMatch(unset.owner.note, /not used/);
});

test('user invite makes a link for a new user, and a new one for a user who has not joined', async () => {
  const invite = ['user', 'invite', '--workspace', 'acme', '--email', 'new@b.example'];
  const first = await json(...invite, '--role', 'owner', '--name', 'New');
  assert.deepEqual([first.name, first.role], ['New', 'owner']);
  const second = await json(...invite);
  assert.deepEqual([second.id, second.role], [first.id, 'owner']);
  assert.notEqual(second.invite_url, first.invite_url);
  const joined = await inlet(
    'user',
    'invite',
    '--workspace',
    'acme',
    '--email',
    'ann@acme.example',
  );
  assert.equal(joined.code, 1);
  assert.match(joined.errors, /has joined already/);
});

test('user invite brings back the last owner, who was deactivated, and makes a link', async () => {
  const { id } = await json('workspace', 'show', 'acme');
  const where = [id, 'ann@acme.example'];
  const deactivate =
    'update members set deactivated_at = now() where workspace_id = $1 and email = $2';
  await database.pool.query(deactivate, where);
  const back = await json('user', 'invite', '--workspace', 'acme', '--email', 'ann@acme.example');
  assert.match(back.invite_url, /\/invite\//);
  const { rows } = await database.pool.query(
    'select role, deactivated_at, person_id from members where workspace_id = $1 and email = $2',
    where,
  );
  assert.deepEqual(rows, [{ role: 'owner', deactivated_at: null, person_id: null }]);
});

test('a key is made, listed, changed and revoked', async () => {
  const key = ['key', 'create', '--workspace', 'acme', '--name', 'Website', '--contract'];
  const made = await json(
    ...key,
    'leadhub',
    '--scopes',
    'read:leads,write:leads',
    '--limit',
    '5/day',
  );
  assert.match(made.key, /^lh_[0-9A-Za-z]{32}$/);
  assert.equal(made.prefix, made.key.slice(0, 11));
  assert.deepEqual(made.scopes, ['read:leads', 'write:leads']);
  assert.equal(made.limit, '5/day');
  assert.equal(made.expires_at, null);
  assert.equal(made.workspace, 'acme');

  const { data } = await json('key', 'list', '--workspace', 'acme');
  const { key: _text, ...listed } = made;
  assert.deepEqual(data, [listed]);
  const set = await json('key', 'set', made.prefix, '--workspace', 'acme', '--limit', 'default');
  assert.equal(set.limit, '1000/hour');
  const revoked = await json('key', 'revoke', made.id);
  assert.ok(revoked.revoked_at !== null);
  assert.deepEqual(await json('key', 'revoke', String(made.number)), revoked);
});

test('a leadmarket key has a supplier, made with the first of them', async () => {
  const key = ['key', 'create', '--workspace', 'acme', '--contract', 'leadmarket', '--name'];
  const first = await json(...key, 'Leads Ltd');
  const second = await json(...key, 'Another key');
  assert.match(first.key, /^mkt_/);
  assert.equal(second.supplier_id, first.supplier_id);
  assert.equal(
    (await json(...key, 'Third', '--supplier', 'leads ltd')).supplier_id,
    first.supplier_id,
  );
  const unknown = await inlet(...key, 'Fourth', '--supplier', 'Nobody');
  assert.equal(unknown.code, 1);
  assert.equal(unknown.errors, 'This workspace has no supplier "Nobody".');
  const wrong = await inlet(...key, 'x', '--contract', 'snapcrm', '--supplier', 'leads ltd');
  assert.match(wrong.errors, /Only a leadmarket key/);
});

test('migrate lists the migrations', async () => {
  const { migrations } = await json('migrate');
  assert.equal(migrations[0], '0001-leads');
});

test('doctor reports a port that another program has', async () => {
  const other = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const taken = await inletOn({ database, env: { PORT: String(port) } }).inlet('doctor');
  other.close();
  assert.equal(taken.code, 1);
  assert.match(taken.out, /^problem +port: Another program listens at 127\.0\.0\.1:\d+\.$/m);
});

test('doctor reports an invalid configuration', async () => {
  const wrong = await inletOn({ database, env: { HOST: 'http://x' } }).inlet('doctor');
  assert.equal(wrong.code, 1);
  assert.match(wrong.out, /^problem +configuration: .*HOST=http:\/\/x/s);
});

test('demo fills a workspace, and refuses a number that is none', async () => {
  const filled = await json('demo', '--workspace', 'acme', '--leads', '150', '--seed', '4');
  assert.equal(filled.leads, 150);
  assert.equal(filled.workspace, 'acme');
  const { code, errors } = await inlet('demo', '--workspace', 'acme', '--leads', 'many');
  assert.equal(code, 2);
  assert.match(errors, /--leads.*whole number from 1/);
});
