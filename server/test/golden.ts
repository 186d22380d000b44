// Replays the documented requests of a contract: the files of its golden/ folder, each in its own
// workspace. A step sends a request, with a string as the raw body, and compares the response with
// the expected one, including the order of fields. A placeholder matches a value that varies between
// runs: `<integer>`, `<uuid>`, `<time>` …, alone or inside a text. `{name}` inserts a value of the
// workspace, or one that an earlier step stored (`"keep": {"lead": "data.id"}`).
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Contract } from '../src/domain/keys/key.ts';
import { buildTestApp, type TestApp, type TestTenant } from './build-test-app.ts';

interface Step {
  request: {
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    url: string;
    headers?: Record<string, string>;
    body?: unknown;
  };
  answer: { status: number; headers?: Record<string, string>; body?: unknown };
  keep?: Record<string, string>;
}

type Known = Record<string, unknown>;

const placeholders: Record<string, string> = {
  integer: '\\d+',
  uuid: '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',
  second: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ',
  time: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z',
  base32: '[0-7][0-9A-HJKMNP-TV-Z]{25}',
  request: 'req_[0-9a-z]+',
  text: '.+',
};

/** `prepare` sets up a workspace and returns further values for `{name}`. */
export async function replayGolden(
  contract: Contract,
  folder: string,
  prepare?: (app: TestApp, tenant: TestTenant) => Promise<Known>,
): Promise<void> {
  const app = await buildTestApp();
  after(() => app.close());
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const steps = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Step[];
    test(`${contract}: ${name.replace('.json', '').replaceAll('-', ' ')}`, async () => {
      const slug = `${contract}-${name.replace('.json', '')}`.slice(0, 50);
      const tenant = await app.addTenant(slug);
      const known = {
        ...(await knownOf(contract, app, tenant)),
        ...(await prepare?.(app, tenant)),
      };
      for (const step of steps) await replay(app, tenant.keys[contract], step, known);
    });
  }
}

async function knownOf(
  contract: Contract,
  { database }: TestApp,
  { workspace, owner, keys }: TestTenant,
): Promise<Known> {
  const known: Known = {
    key: keys[contract],
    slug: workspace.slug,
    seller_code: workspace.sellerCode,
    user: owner.number,
    user_email: owner.email,
    owner_id: owner.id,
    owner_name: owner.name,
  };
  for (const table of ['pipelines', 'stages'] as const) {
    const rows = await database.kysely
      .selectFrom(table)
      .select(['key', 'number'])
      .where('workspace_id', '=', workspace.id)
      .execute();
    for (const { key, number } of rows) known[`${table.slice(0, -1)}.${key}`] = number;
  }
  return known;
}

async function replay({ app }: TestApp, key: string, step: Step, known: Known): Promise<void> {
  const { method, url, headers = {}, body } = fill(step.request, known) as Step['request'];
  const response = await app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && {
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
  const context = `${method} ${url} → ${response.statusCode} ${response.body}`;
  assert.equal(response.statusCode, step.answer.status, context);
  const expected = fill(step.answer, known) as Step['answer'];
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    assert.equal(maskVariables(response.headers[name], value), value, `${name} of ${context}`);
  }
  if (expected.body === undefined) {
    assert.equal(response.body, '');
    return;
  }
  const masked = maskVariables(response.json(), expected.body);
  assert.deepEqual(masked, expected.body, context);
  assert.equal(JSON.stringify(masked), JSON.stringify(expected.body), 'the order of the fields');
  for (const [name, path] of Object.entries(step.keep ?? {})) {
    known[name] = path
      .split('.')
      .reduce((value, part) => (value as Known)[part], response.json() as unknown);
  }
}

/** Replaces each `{name}` by its value. */
function fill(value: unknown, known: Known): unknown {
  if (typeof value === 'string') {
    const whole = /^\{([\w.]+)\}$/.exec(value)?.[1];
    if (whole !== undefined && Object.hasOwn(known, whole)) return known[whole];
    return value.replaceAll(/\{([\w.]+)\}/g, (all, name) => String(known[name] ?? all));
  }
  return walk(value, (item) => fill(item, known));
}

/** Replaces each value that matches the expected placeholder by that placeholder. */
function maskVariables(actual: unknown, expected: unknown): unknown {
  if (typeof expected === 'string') return matches(actual, expected) ? expected : actual;
  if (typeof actual !== 'object' || typeof expected !== 'object') return actual;
  return walk(actual, (item, key) => maskVariables(item, (expected as Known | null)?.[key]));
}

function matches(actual: unknown, expected: string): boolean {
  if (expected === '<integer>') return Number.isSafeInteger(actual);
  const parts = expected.split(/<(\w+)>/);
  if (parts.length === 1) return actual === expected;
  const pattern = parts
    .map((part, index) => (index % 2 === 0 ? RegExp.escape(part) : placeholders[part]))
    .join('');
  return typeof actual === 'string' && new RegExp(`^${pattern}$`).test(actual);
}

function walk(value: unknown, change: (item: unknown, key: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => change(item, String(index)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}
