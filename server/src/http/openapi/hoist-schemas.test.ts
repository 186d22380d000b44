import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoistSchemas } from './hoist-schemas.ts';

const lead = { title: 'Lead', type: 'object', properties: { id: { type: 'integer' } } };

function schemasOf(paths: object) {
  const made = hoistSchemas({ paths, components: {} as { schemas?: Record<string, unknown> } });
  return { paths: made.paths, schemas: made.components.schemas };
}

test('a schema with a title stands once, and all its uses refer to it', () => {
  const { paths, schemas } = schemasOf({
    one: { schema: lead },
    many: { schema: { type: 'array', items: { ...lead, title: 'AlsoLead' } } },
  });
  const ref = { $ref: '#/components/schemas/Lead' };
  assert.deepEqual(paths, {
    one: { schema: ref },
    many: { schema: { type: 'array', items: ref } },
  });
  assert.deepEqual(schemas, { Lead: { type: 'object', properties: lead.properties } });
});

test('another schema of the same title stays where it is used', () => {
  const other = { title: 'Lead', type: 'string' };
  const { paths } = schemasOf({ one: { schema: lead }, two: { schema: other } });
  assert.deepEqual((paths as { two: object }).two, { schema: { type: 'string' } });
});

test('neither an example nor a field called headers is taken for what it looks like', () => {
  const examples = [{ title: 'Sir', type: 'person' }];
  const schema = { type: 'object', properties: { headers: { type: 'object' } }, examples };
  const { paths } = schemasOf({ one: { schema } });
  assert.deepEqual(paths, { one: { schema } });
});
