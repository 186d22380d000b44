// The maximum length of each text of a lead, as documented by the contracts.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Contract } from '../../src/domain/keys/key.ts';
import { listeners } from '../../src/domain/listeners.ts';
import { createOffer } from '../../src/domain/market/create-offer.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';
import { readDocuments } from '../openapi/documents.ts';

const tenant = await buildTestApp();
const { database, keys, workspace } = tenant;
after(() => tenant.close());
const deps = { database, clock: systemClock, listeners };
const actor = { type: 'command', id: null } as const;
await createOffer(deps, { workspaceId: workspace.id, actor, category: 'Solar' });
const documents = readDocuments();

const leads = '/api/v1/leads';
const person = { first_name: 'Ann', last_name: 'Lee', email: 'ann@acme.example' };
const routes = [
  ['remixcrm', leads, { ...person, phone: '1', event_date: '2026-08-15' }, 400],
  ['snapcrm', leads, { firstName: 'Ann', lastName: 'Lee' }, 400],
  [
    'leadmarket',
    '/api/leads',
    { seller: 'acme', category: 'Solar', firstName: 'A', lastName: 'L', phone: '1', state: 'TX' },
    400,
  ],
  ['leadhub', leads, { first_name: 'Ann' }, 422],
  ['crmleadpro', leads, { first_name: 'Ann' }, 422],
  ['leadhub', '/api/inbound/leads', { email: 'ann@acme.example' }, 422],
] as const;

// A reference to an existing record cannot have an arbitrary length.
const names = ['status', 'seller', 'category'];

interface Field {
  type?: unknown;
  maxLength?: number;
  format?: string;
}

function fieldsOf(contract: Contract, path: string): Record<string, Field> {
  const { paths, components } = documents[contract];
  const { schema } = paths[path]?.post?.requestBody?.content['application/json'] ?? {};
  const { schemas } = components as { schemas: Record<string, object> };
  const named = schemas[String(schema?.$ref).split('/').at(-1) as string] ?? schema;
  return (named as { properties: Record<string, Field> }).properties;
}

/** Uses characters of two UTF-16 units each, since limits count characters. */
function textOf(length: number, format: string | undefined, mark: number): string {
  if (format === undefined) return `${mark}${'😀'.repeat(length - String(mark).length)}`;
  const domain = `${'b'.repeat(60)}.`.repeat(3);
  return `${String(mark).padStart(64, 'a')}@${domain}${'c'.repeat(length - 65 - domain.length)}`;
}

let marks = 0;
async function send(call: Call, path: string, body: object, field: string, value: string) {
  marks += 1;
  // SnapCRM matches a person by name.
  const lastName = 'lastName' in body ? { lastName: `Lee ${marks}` } : {};
  const url = path.includes('inbound') ? `${path}?tenant=acme` : path;
  return call('POST', url, { ...body, ...lastName, [field]: value });
}

for (const [contract, path, body, refused] of routes) {
  test(`${contract} ${path}: each text up to its maximum length → created, one more → ${refused}`, async () => {
    const call = caller(tenant, keys[contract]);
    const fields = Object.entries(fieldsOf(contract, path)).filter(
      ([, { type, maxLength, format = 'email' }]) =>
        type === 'string' && maxLength !== undefined && format === 'email',
    );
    assert.ok(fields.length >= 8, `${fields.length}`);
    for (const [field, { maxLength = 0, format }] of fields) {
      if (!names.includes(field)) {
        const longest = textOf(maxLength, format, marks);
        const { status, text } = await send(call, path, body, field, longest);
        assert.ok(status < 300, `${field} ${status} ${text}`);
      }
      const tooLong = textOf(maxLength + 1, format, marks);
      const response = await send(call, path, body, field, tooLong);
      assert.equal(response.status, refused, field);
      const { fields: named, errors } = response.body;
      assert.deepEqual(named ?? Object.keys(errors), [field]);
    }
  });
}
