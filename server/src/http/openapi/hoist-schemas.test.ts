import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoistSchemas } from './hoist-schemas.ts';

const lead = { title: 'Lead', type: 'object', properties: { id: { type: 'integer' } } };

function schemasOf(paths: object) {
  const hoisted = hoistSchemas({ paths, components: {} as { schemas?: Record<string, unknown> } });
  return { paths: hoisted.paths, schemas: hoisted.components.schemas };
}

test('a schema with a title appears once, and every use refers to it', () => {
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

test('a different schema with the same title stays inline', () => {
  const other = { title: 'Lead', type: 'string' };
  const { paths } = schemasOf({ one: { schema: lead }, two: { schema: other } });
  assert.deepEqual((paths as { two: object }).two, { schema: { type: 'string' } });
});

test('examples and a field called headers are not hoisted', () => {
  const examples = [{ title: 'Sir', type: 'person' }];
  const schema = { type: 'object', properties: { headers: { type: 'object' } }, examples };
  const { paths } = schemasOf({ one: { schema } });
  assert.deepEqual(paths, { one: { schema } });
});
