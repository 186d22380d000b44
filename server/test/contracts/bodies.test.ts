// Limits of bodies: size, encoding, characters and number of keys.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Contract } from '../../src/domain/keys/key.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type Method } from '../call.ts';
import { assertError } from '../error-shape.ts';
import { formMaker } from '../forms/contact-form.ts';
import { form, multipart } from '../requests.ts';

const tenant = await buildTestApp();
const { app, keys } = tenant;
after(() => tenant.close());

const leads = '/api/v1/leads';
const routes: [Contract, string][] = [
  ['leadhub', leads],
  ['leadhub', '/api/inbound/leads?tenant=acme'],
  ['crmleadpro', leads],
  ['remixcrm', leads],
  ['snapcrm', leads],
  ['leadmarket', '/api/leads'],
];
const call = caller(tenant, keys.leadhub);
const kib = 1024;
const makeForm = formMaker(call) as (changes: object) => Promise<{ public_id: string }>;
const page = async () => {
  const { public_id: id } = await makeForm({
    name: 'Short',
    fields: [{ key: 'email', label: 'Email', type: 'email', required: true }],
    rate_limit: 1_000,
  });
  return `/f/${id}`;
};
const post = (url: string, type: string, payload: string | Buffer, more = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': type, ...more } });

test('a body with a Content-Encoding → 415 on every route that reads one', async () => {
  const body = gzipSync('{"first_name":"Ann"}');
  const headers = { 'content-encoding': 'gzip' };
  for (const [contract, path] of routes) {
    const response = await caller(tenant, keys[contract])('POST', path, body, headers);
    assertError(contract, 415, response);
  }
  const made = await call('POST', leads, { first_name: 'Ann' });
  const others: [Method, string][] = [
    ['PATCH', `${leads}/${made.body.data.id}`],
    ['POST', '/api/v1/tags'],
    ['POST', '/api/v1/webhooks'],
  ];
  for (const [method, path] of others) {
    assertError('leadhub', 415, await call(method, path, body, headers));
  }
  for (const path of [await page(), '/setup', '/invite/none', '/api/auth/sign-in/email']) {
    assert.equal((await post(path, form, body, headers)).statusCode, 415, path);
  }
  const identity = { 'content-encoding': 'identity' };
  assert.equal((await call('POST', leads, { first_name: 'Ann' }, identity)).status, 201);
});

test('text that is not UTF-8 → 400, in every type of body', async () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  const { body, type } = multipart({ first_name: 'Ann', notes: 'café' });
  const named = multipart({ first_name: 'Ann', café: 'x' });
  const filed = body.replace('name="notes"', 'name="notes"; filename="café.txt"');
  for (const [contract, path] of routes) {
    const send = caller(tenant, keys[contract]);
    const asMultipart = { 'content-type': type };
    assertError(contract, 400, await send('POST', path, latin(body), asMultipart));
    assertError(contract, 400, await send('POST', path, latin(named.body), asMultipart));
    assertError(contract, 400, await send('POST', path, latin(filed), asMultipart));
    const asForm = { 'content-type': form };
    assertError(contract, 400, await send('POST', path, latin('first_name=café'), asForm));
    assertError(contract, 400, await send('POST', path, 'first_name=caf%E9', asForm));
    assertError(contract, 400, await send('POST', path, latin('{"first_name":"café"}')));
  }
  const url = await page();
  assert.equal((await post(url, type, latin(body))).statusCode, 400);
  assert.equal((await post('/setup', form, 'name=caf%E9')).statusCode, 400);
});

test('an encoded replacement character is stored', async () => {
  const made = await call('POST', leads, 'first_name=a%EF%BF%BDb', { 'content-type': form });
  assert.equal(made.body.data.first_name, 'a\ufffdb');
});

test('parts of a multipart form: text, file names, JSON', async () => {
  const part = (head: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name=${head}\r\n\r\n${value}\r\n`;
  const body = [
    part('"first_name"', 'Ann'),
    part('"tags[]"', 'one'),
    part('"cv"; filename="cv.pdf"\r\nContent-Type: application/pdf', '\xff\xfe\0'),
    part('"none"; filename=""\r\nContent-Type: application/octet-stream', ''),
    part('"notes"\r\nContent-Type: application/json', '"quoted"'),
    part('"offer"; filename="data.json"\r\nContent-Type: application/json', '{"a":1}'),
    part('"none"', 'x').replace(' name="none"', ''),
    part('"tags[]"', 'two'),
    '--b--\r\n',
  ].join('');
  const type = { 'content-type': 'multipart/form-data; boundary=b' };
  const made = await call('POST', leads, Buffer.from(body, 'latin1'), type);
  assert.equal(made.status, 201, made.text);
  const { first_name, tags, notes, extra } = made.body.data;
  assert.deepEqual([first_name, tags, notes], ['Ann', ['one', 'two'], 'quoted']);
  assert.deepEqual(extra, { cv: 'cv.pdf', offer: 'data.json' });
});

test('the largest lead → 201 as JSON, urlencoded and multipart', async () => {
  const faces = (length: number) => '😀'.repeat(length);
  const texts: Record<string, string> = {
    ...{ first_name: faces(200), last_name: faces(200), company: faces(200), city: faces(200) },
    ...{ website: faces(2_000), address: faces(500), state: faces(100), source: faces(200) },
    notes: faces(20_000),
    'extra field': faces(2_000),
  };
  const tags = Array.from({ length: 100 }, (_, index) => `${100 + index}${faces(97)}`);
  const custom_fields = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`field ${index}`, faces(35)]),
  );
  const consent = faces(2_040);
  const escaped = JSON.stringify({ ...texts, tags, custom_fields, consent }).replaceAll(
    /[\ud800-\udfff]/g,
    (half) => `\\u${half.charCodeAt(0).toString(16)}`,
  );
  const pairs: [string, string][] = [
    ...Object.entries({ ...texts, consent }),
    ...tags.map((tag): [string, string] => ['tags[]', tag]),
    ...Object.entries(custom_fields).map(([key, value]): [string, string] => [
      `custom_fields[${key}]`,
      value,
    ]),
  ];
  const parts = pairs.map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const bodies = [
    [escaped, 'application/json'],
    [new URLSearchParams(pairs).toString(), form],
    [`${parts.join('')}--b--\r\n`, 'multipart/form-data; boundary=b'],
  ] as const;
  for (const [body, type] of bodies) {
    const made = await call('POST', leads, body, { 'content-type': type });
    assert.equal(made.status, 201, `${type}, ${body.length} bytes: ${made.text.slice(0, 300)}`);
    assert.equal(made.body.data.notes, texts.notes);
    assert.equal(made.body.data.tags.length, 100);
  }
});

test('a body over the limit of its route → 413, whatever its type', async () => {
  const wide = (size: number) => 'x'.repeat(size);
  const asMultipart = multipart({ first_name: 'Ann', notes: wide(512 * kib) });
  for (const [contract, path] of routes) {
    const send = caller(tenant, keys[contract]);
    assertError(contract, 413, await send('POST', path, `{"a":"${wide(512 * kib)}"}`));
    const asForm = { 'content-type': form };
    assertError(contract, 413, await send('POST', path, `a=${wide(512 * kib)}`, asForm));
    const type = { 'content-type': asMultipart.type };
    assertError(contract, 413, await send('POST', path, asMultipart.body, type));
  }
  const tag = await call('POST', '/api/v1/tags', { name: wide(256 * kib) });
  assertError('leadhub', 413, tag);
  assert.equal(tag.body.message, 'The body is larger than 256 KiB.');
  const large = { name: 'F', fields: [], message: wide(900 * kib) };
  assert.equal((await call('POST', '/api/v1/forms', large)).status, 422);
  const url = await page();
  const file = multipart({ email: 'a@b.example' }).body.replace(
    '--\r\n',
    `\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n${wide(256 * kib)}\r\n$&`,
  );
  assert.equal((await post(url, asMultipart.type, file)).statusCode, 413);
});

test('a body with too many keys or values → 400 before it is parsed', async () => {
  const manyKeys = (count: number) =>
    `{${Array.from({ length: count }, (_, index) => `"k${index}":1`)}}`;
  for (const [contract, path] of routes) {
    const send = caller(tenant, keys[contract]);
    assertError(contract, 400, await send('POST', path, manyKeys(40_000)));
    assertError(contract, 400, await send('POST', path, `{"a":[${'{},'.repeat(100_000)}1]}`));
  }
  const refused = await call('POST', leads, manyKeys(40_000));
  assert.equal(refused.body.message, 'The body holds too many values.');
  assert.equal((await post(await page(), 'application/json', manyKeys(20_000))).statusCode, 400);
});
