// Malformed requests to every intake route: a response in time and in the shape of the contract,
// never a 500, and nothing written unless the response reports a lead.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { listeners } from '../../src/domain/listeners.ts';
import { createOffer } from '../../src/domain/market/create-offer.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { buildTestApp } from '../build-test-app.ts';
import type { TestResponse } from '../call.ts';
import { runs } from '../campaign.ts';
import { measureCpu } from '../cpu-time.ts';
import { isError } from '../error-shape.ts';
import { createSender, form } from '../requests.ts';

const tenant = await buildTestApp();
const { app, database, keys, workspace } = tenant;
after(() => tenant.close());
before(async () => {
  const deps = { database, clock: systemClock, listeners };
  const base = { workspaceId: workspace.id, actor: { type: 'command', id: null } as const };
  await createOffer(deps, { ...base, category: 'Solar', requiredFields: ['zip'] });
});

const maxCpuMs = 2_000;
const seed = 20_260_815;

const valid = {
  remixcrm: { name: 'Jane Doe', email: 'jane@x.example', phone: '1', event_date: '2026-08-15' },
  snapcrm: { firstName: 'Jane', lastName: 'Doe', email: 'jane@x.example' },
  leadmarket: {
    ...{ seller: workspace.slug, category: 'Solar', firstName: 'J', lastName: 'D' },
    ...{ phone: '1', state: 'TX', zip: '1', email: 'jane@x.example' },
  },
} as const;
type Intake = keyof typeof valid;
const intakes = Object.keys(valid) as Intake[];
const optional = ['first_name', 'last_name', 'event_type', 'source', 'status', 'notes', 'tagId'];
const odd = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  '',
  ' ',
  '\0',
  '\ud800',
  'a[b]',
  'x',
];

const senders = Object.fromEntries(
  intakes.map((contract) => {
    const path = contract === 'leadmarket' ? '/api/leads' : '/api/v1/leads';
    return [contract, createSender(app, { path, key: keys[contract] })];
  }),
) as Record<Intake, ReturnType<typeof createSender>>;

/** Changes with every write: each one increments a counter or adds a lead. */
async function written(): Promise<string> {
  const { rows } = await database.pool.query(
    `select last_event, catalog_version, (select count(*) from leads) as leads
      from workspace_counters where workspace_id = $1`,
    [workspace.id],
  );
  return JSON.stringify(rows[0]);
}

async function assertHarmless(
  contract: Intake,
  send: () => Promise<TestResponse>,
  describe: () => string,
): Promise<TestResponse> {
  const before = await written();
  const { result: response, cpuMs } = await measureCpu(send);
  assert.ok(cpuMs < maxCpuMs, `${describe()} took ${cpuMs} ms`);
  const { status, body } = response;
  const context = `${describe().slice(0, 500)} → ${status} ${JSON.stringify(body).slice(0, 300)}`;
  if (status === (contract === 'leadmarket' ? 200 : 201)) {
    assert.notEqual(await written(), before, context);
  } else {
    assert.ok([400, 404, 409, 413, 415, 422].includes(status) || status === 401, context);
    assert.ok(isError(contract, body), context);
    assert.ok('x-ratelimit-limit' in response.headers, context);
    assert.equal(await written(), before, context);
  }
  return response;
}

async function assertRefused(
  contract: Intake,
  status: number,
  ...args: Parameters<typeof senders.snapcrm>
) {
  const describe = () =>
    `${contract} ${String(args[0]).slice(0, 80)} ${JSON.stringify(args[1] ?? {})}`;
  const response = await assertHarmless(contract, () => senders[contract](...args), describe);
  assert.equal(response.status, status, describe());
  return response.body;
}

const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth);

for (const contract of intakes) {
  const body = valid[contract];
  const text = JSON.stringify(body);
  const withText = (more: string) => `${text.slice(0, -1)},${more}}`;

  test(`${contract}: bodies other than a JSON object → 400`, async () => {
    const bodies = ['{', '[', '"', '', 'null', '[]', '7', '"text"', 'true', `${text}x`, `${text},`];
    const escapes = ['{"a":"\\x"}', '{"a":"\\u12"}', "{'a':1}", '{a:1}', '{"a":01}', '{"a":NaN}'];
    for (const wrong of [...bodies, ...escapes, '\0', `${text.slice(0, -1)}`]) {
      await assertRefused(contract, 400, wrong);
    }
    await assertRefused(
      contract,
      400,
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    );
    await assertRefused(contract, 400, Buffer.from(text, 'utf16le'));
  });

  test(`${contract}: duplicate keys, or keys into a prototype → 400`, async () => {
    await assertRefused(contract, 400, withText('"phone":"1","phone":"2"'));
    await assertRefused(contract, 400, withText('"extra":{"a":1,"a":1}'));
    await assertRefused(contract, 400, withText('"a":1,"\\u0061":2'));
    await assertRefused(contract, 400, withText('"__proto__":{"admin":true}'));
    await assertRefused(contract, 400, withText('"x":{"constructor":{"prototype":{"a":1}}}'));
    assert.equal(({} as Record<string, unknown>).admin, undefined);
  });

  test(`${contract}: values other than valid text → 400`, async () => {
    for (const field of ['phone', 'email', 'source']) {
      for (const value of [null, 1, true, [], ['a'], {}, 'a\0b', '\ud800', 'x\udfff', 1e300]) {
        await assertRefused(contract, 400, JSON.stringify({ ...body, [field]: value }));
      }
    }
    await assertRefused(contract, 400, { ...body, email: `${'a'.repeat(10_000)}@x.example` });
    await assertRefused(contract, 400, { ...body, source: 'x'.repeat(201) });
    await assertRefused(contract, 400, withText('"unknown":1e999'));
    await assertRefused(contract, 400, withText('"un\\u0000known":1'));
  });

  test(`${contract}: bodies too deep, with too many keys or too large → 400 or 413`, async () => {
    await assertRefused(contract, 400, withText(`"a":${nested(13, '[', ']')}`));
    await assertRefused(contract, 400, withText(`"a":${nested(200_000, '[', ']')}`));
    await assertRefused(contract, 400, `${'{"a":'.repeat(80_000)}1${'}'.repeat(80_000)}`);
    const manyKeys = Array.from({ length: 10_000 }, (_, index) => `"f${index}":1`);
    await assertRefused(contract, 400, withText(manyKeys.join()));
    const fields = new URLSearchParams(manyKeys.map((name) => [name, '1']));
    const headers = { 'content-type': form };
    await assertRefused(contract, 400, fields.toString(), { headers });
    await assertRefused(contract, 400, `a${'[b]'.repeat(50_000)}=1`, { headers });
    const limit = 512 * 1024;
    await assertRefused(contract, 413, withText(`"a":"${'x'.repeat(limit)}"`));
    await assertRefused(contract, 413, `a=${'x'.repeat(limit)}`, { headers });
    await assertRefused(contract, 400, `{"a":"${'x'.repeat(limit - 8)}"}`);
    await assertRefused(contract, 400, `{"a":"${'\\"'.repeat(limit / 2 - 8)}"}`);
  });

  test(`${contract}: unsupported types → 415, and broken multipart bodies → 400`, async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'x',
      ';;;',
      'application/jsonp',
      'a/b/c',
    ]) {
      await assertRefused(contract, 415, text, { headers: { 'content-type': type } });
    }
    const broken = ['', 'x', '--b\r\n', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'];
    for (const part of [...broken, '--b\r\n\r\n\r\n--b--']) {
      const headers = { 'content-type': 'multipart/form-data; boundary=b' };
      await assertRefused(contract, 400, part, { headers });
    }
    const none = { 'content-type': 'multipart/form-data' };
    await assertRefused(contract, 400, '--b--', { headers: none });
  });

  test(`${contract}: an invalid Idempotency-Key → 400`, async () => {
    for (const key of ['', ' ', '""', 'x'.repeat(256)]) {
      await assertRefused(contract, 400, body, { headers: { 'idempotency-key': key } });
    }
  });

  test(`${contract}: random values of fields → a documented response`, async () => {
    const names = fc.constantFrom(...Object.keys(body), ...optional, ...odd);
    const known = fc.constantFrom<unknown>(
      ...Object.values(body),
      '2026-02-30',
      'quoted',
      'TX',
      '\n',
    );
    const value = fc.oneof(known, fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 300 }));
    const pair = fc.array(fc.tuple(names, value), { maxLength: 2 });
    const entries = fc.oneof(pair, fc.array(fc.tuple(names, value), { maxLength: 12 }));
    const property = fc.asyncProperty(entries, fc.boolean(), async (changes, isWhole) => {
      // Built as text, since assignment would lose __proto__.
      const pairs = [...(isWhole ? Object.entries(body) : []), ...changes];
      const sent = `{${[...new Map(pairs)].map(([name, item]) => `${JSON.stringify(name)}:${JSON.stringify(item)}`)}}`;
      await assertHarmless(
        contract,
        () => senders[contract](sent),
        () => sent,
      );
    });
    await fc.assert(property, { seed, numRuns: runs(50) });
  });

  test(`${contract}: random bytes, types and queries → a documented response`, async () => {
    const types = ['application/json', form, 'multipart/form-data; boundary=b', 'text/plain', ''];
    const cut = fc.nat({ max: text.length }).map((end) => Buffer.from(text).subarray(0, end));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)),
      cut,
    );
    const query = fc.string({ maxLength: 30 }).map((some) => some.replaceAll(/[^\x21-\x7e]/g, '%'));
    const property = fc.asyncProperty(
      bytes,
      fc.constantFrom(...types),
      query,
      async (sent, type, more) => {
        const path = `${contract === 'leadmarket' ? '/api/leads' : '/api/v1/leads'}?${more.replaceAll('#', '')}`;
        const headers = { 'content-type': type };
        const describe = () => `${type} ${path} ${sent.toString('latin1')}`;
        await assertHarmless(contract, () => senders[contract](sent, { path, headers }), describe);
      },
    );
    await fc.assert(property, { seed, numRuns: runs(50) });
  });
}
