// The rules of the SnapCRM contract, beyond its documented examples.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId } from '../../src/platform/ids.ts';
import { buildTestApp } from '../build-test-app.ts';
import { createSender, form, multipart } from '../requests.ts';

const tenant = await buildTestApp();
const { app, database, keys, owner, workspace } = tenant;
after(() => tenant.close());

const path = '/api/v1/leads';
const send = createSender(app, { path, key: keys.snapcrm });
const jane = {
  firstName: 'Jane',
  lastName: 'Smith',
  email: 'jane@acme.example',
  phone: '+1 555-123-4567',
  company: 'Acme Inc',
  website: 'https://acme.com',
  source: 'website',
  address: '123 Main St',
  city: 'New York',
  state: 'NY',
  zipcode: '10001',
};

async function created(body: unknown, headers?: Record<string, string>) {
  const response = await send(body, headers && { headers });
  assert.equal(response.status, 201, JSON.stringify(response.body));
  return response.body;
}

async function conflictsWith(leadId: unknown, body: unknown) {
  const response = await send(body);
  assert.equal(response.status, 409, JSON.stringify(response.body));
  assert.deepEqual(response.body, {
    error: 'Conflict',
    message: 'A lead with the same email or name already exists in your account.',
    leadId,
  });
}

async function refused(body: unknown, ...fields: string[]) {
  const response = await send(body);
  assert.equal(response.status, 400, JSON.stringify(response.body));
  assert.equal(response.body.error, 'Bad Request');
  assert.equal(typeof response.body.message, 'string');
  assert.deepEqual(response.body.fields, fields);
}

let people = 0;
const someone = () => {
  people += 1;
  return { firstName: 'Person', lastName: `Number ${people}` };
};

test('a lead with every field returns every field', async () => {
  const { id, createdAt, updatedAt, ...rest } = await created(jane);
  assert.match(String(id), /^[0-9a-f-]{36}$/);
  for (const time of [createdAt, updatedAt]) {
    assert.match(String(time), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  }
  assert.deepEqual(rest, {
    ...jane,
    status: 'new',
    createdBy: { id: owner.id, name: owner.name, email: owner.email },
    tags: [],
  });
});

test('a lead with names only has null elsewhere', async () => {
  const body = await created(someone());
  const names = 'id firstName lastName email phone company website source address city state';
  assert.deepEqual(Object.keys(body), [
    ...names.split(' '),
    ...['zipcode', 'status', 'createdBy', 'tags', 'createdAt', 'updatedAt'],
  ]);
  for (const name of Object.keys(jane).slice(2)) assert.equal(body[name], null, name);
});

test('both names are required', async () => {
  await refused({}, 'firstName', 'lastName');
  await refused({ ...jane, lastName: ' ' }, 'lastName');
  await refused({ ...jane, firstName: '' }, 'firstName');
  const { body } = await send({ firstName: 'Jane' });
  assert.equal(body.message, 'Missing required fields: lastName');
});

test('invalid values are named', async () => {
  await refused({ ...someone(), email: 'jane' }, 'email');
  await refused(
    { ...someone(), phone: 5551234567, website: null, city: {} },
    'phone',
    'website',
    'city',
  );
  await refused({ ...someone(), firstName: null }, 'firstName');
  await refused({ ...someone(), zipcode: '1'.repeat(33) }, 'zipcode');
});

test('tagId assigns a tag by id or number; an unknown one → 400', async () => {
  const { rows } = await database.pool.query<{ id: string; number: number }>(
    `insert into tags (workspace_id, id, name, name_key) values ($1, $2, 'VIP', 'vip')
      returning id, number`,
    [workspace.id, newId()],
  );
  await database.pool.query(
    'update workspace_counters set catalog_version = catalog_version + 1 where workspace_id = $1',
    [workspace.id],
  );
  const { id, number } = rows[0] as { id: string; number: number };
  for (const tagId of [id, number, String(number)]) {
    assert.deepEqual((await created({ ...someone(), tagId })).tags, [{ id, name: 'VIP' }]);
  }
  const other = await tenant.addTenant('other');
  const foreign = await createSender(app, { path, key: other.keys.snapcrm })({
    ...jane,
    tagId: id,
  });
  assert.equal(foreign.status, 400);
  for (const tagId of [newId(), 'vip', 99_999_999, 1e300])
    await refused({ ...someone(), tagId }, 'tagId');
  for (const tagId of [0, -1, 1.5, [id], true, null])
    await refused({ ...someone(), tagId }, 'tagId');
});

test('an equal e-mail in any notation → 409', async () => {
  const email = 'Conny.Flict@Bücher.example';
  const { id } = await created({ ...someone(), email });
  for (const same of [email, ' conny.flict@bücher.EXAMPLE ', 'CONNY.FLICT@xn--bcher-kva.example']) {
    await conflictsWith(id, { ...someone(), email: same });
  }
  await created({ ...someone(), email: 'conny.flict+tag@bücher.example' });
});

test('an equal name in any case → 409, compared part by part', async () => {
  const { id } = await created({ firstName: 'Ana María', lastName: 'Núñez' });
  await conflictsWith(id, { firstName: 'ANA MARÍA', lastName: 'nÚÑEZ', email: 'new@acme.example' });
  await conflictsWith(id, { firstName: 'Ana Mari\u0301a', lastName: 'Núñez' });
  await created({ firstName: 'Ana María', lastName: 'Nunez' });
});

test('an equal phone → 201', async () => {
  await created({ ...someone(), phone: '+1 202 555 0177' });
  await created({ ...someone(), phone: '+12025550177' });
});

test('a deleted lead causes no conflict', async () => {
  const person = { ...someone(), email: 'trash@acme.example' };
  const { id } = await created(person);
  await conflictsWith(id, person);
  const deletion = await createSender(app, {
    path: `${path}/${id}`,
    key: keys.leadhub,
    method: 'DELETE',
  })(undefined);
  assert.equal(deletion.status, 204);
  const again = await created(person);
  assert.notEqual(again.id, id);
});

test('a lead of another contract → 409, of another workspace → 201', async () => {
  const email = 'everywhere@acme.example';
  const made = await createSender(app, { path, key: keys.leadhub })({ first_name: 'E', email });
  const { uuid } = made.body.data as { uuid: string };
  await conflictsWith(uuid, { ...someone(), email });
  const other = await tenant.addTenant('elsewhere');
  const response = await createSender(app, { path, key: other.keys.snapcrm })({
    ...someone(),
    email,
  });
  assert.equal(response.status, 201);
});

test('unknown fields are stored as sent', async () => {
  const { id } = await created({ ...someone(), leadScore: 7, nested: { a: [null, ''] } });
  const { rows } = await database.pool.query('select extra from leads where id = $1', [id]);
  assert.deepEqual(rows[0].extra, { leadScore: 7, nested: { a: [null, ''] } });
});

test('a lead as a form, urlencoded or multipart → 201', async () => {
  const one = { ...jane, ...someone(), email: 'form.one@acme.example' };
  const other = { ...jane, ...someone(), email: 'form.two@acme.example' };
  const { body, type } = multipart(other);
  const made = [
    await created(new URLSearchParams(one).toString(), { 'content-type': form }),
    await created(body, { 'content-type': type }),
  ];
  assert.deepEqual(
    made.map(({ firstName, lastName, email, zipcode }) => ({
      firstName,
      lastName,
      email,
      zipcode,
    })),
    [one, other].map(({ firstName, lastName, email, zipcode }) => ({
      firstName,
      lastName,
      email,
      zipcode,
    })),
  );
});

test('every other error has its documented name and a message', async () => {
  const cases: [number, string, Parameters<typeof send>][] = [
    [400, 'Bad Request', ['{']],
    [400, 'Bad Request', [[]]],
    [401, 'Unauthorized', [jane, { key: `${keys.snapcrm.slice(0, -1)}?` }]],
    [404, 'Not Found', [undefined, { path: `${path}/1`, method: 'GET' }]],
    [404, 'Not Found', [undefined, { method: 'GET' }]],
    [413, 'Payload Too Large', [' '.repeat(1024 * 1024 + 1)]],
    [415, 'Unsupported Media Type', ['a', { headers: { 'content-type': 'text/csv' } }]],
  ];
  for (const [status, error, [body, options]] of cases) {
    const response = await send(body, options);
    assert.equal(response.status, status, JSON.stringify(response.body));
    assert.equal(response.body.error, error);
    assert.ok(String(response.body.message).length > 0);
  }
});
