// The arguments of a tool as a JSON Schema, from the schemas of its operation. Pure.
import type { Operation, Properties } from './api-operations.ts';
import { filterFields } from './filter-argument.ts';
import { argumentFor, type OperationTool, type Tool } from './tool.ts';

export interface InputSchema {
  type: 'object';
  properties: Record<string, object>;
  required: string[];
  additionalProperties: false;
}

/** Of the pages of a list: what a model reads is bounded. */
export const pageSize = { default: 10, max: 25 };

const paging: Properties = {
  per_page: {
    type: 'integer',
    minimum: 1,
    description: `${pageSize.default} by default; more than ${pageSize.max} are shown as ${pageSize.max}.`,
  },
  cursor: {
    type: 'string',
    description: 'meta.next_cursor of a result: continues after it, with the same other arguments.',
  },
};

const dryRun = {
  type: 'boolean',
  description: 'true: nothing is written, and the result says what the call would do.',
};

const idempotencyKey = {
  type: 'string',
  maxLength: 255,
  description:
    'A text of your choice, new for each record. A call that is repeated with the same one, after ' +
    'a response that was lost, creates nothing twice.',
};

export function inputSchema(tool: OperationTool, operation: Operation): InputSchema {
  const { method, query, body, required } = operation;
  const params = paramsOf(tool, operation);
  const properties: Record<string, object> = { ...params };
  for (const name of tool.query ?? []) {
    properties[name] = paging[name] ?? argumentOf(query[name] as object);
  }
  if (tool.filters) properties.filter = filterSchema(query);
  Object.assign(properties, body);
  if (method !== 'GET') properties.dry_run = dryRun;
  if (method === 'POST') properties.idempotency_key = idempotencyKey;
  return objectOf(properties, [...Object.keys(params), ...required]);
}

export const objectOf = (properties: Properties, required: string[]): InputSchema => ({
  ...{ type: 'object', properties: { ...properties }, required, additionalProperties: false },
});

/** The parameters of the path, by the names of their arguments. */
export function paramsOf({ id }: Pick<Tool, 'id'>, { params }: Operation): Properties {
  return Object.fromEntries(
    Object.entries(params).map(([name, schema]) => [argumentFor(name, id), idArgument(schema)]),
  );
}

const idArgument = (schema: object) => ({ ...schema, type: ['string', 'integer'] });

/** Queries hold texts; a model sends flags. */
function argumentOf(schema: object): object {
  const { enum: values, description } = schema as { enum?: unknown[]; description?: string };
  return values?.includes('true') ? { type: 'boolean', description } : schema;
}

const scalar = ['string', 'number', 'boolean'];

const filterSchema = (query: Properties) => ({
  type: 'object',
  additionalProperties: { type: [...scalar, 'array'], items: { type: scalar } },
  description:
    'Conditions that must all hold: {"field": value}, a list of values for any of several, or ' +
    '{"field[operator]": value} with not, over, under, after, before, within (12h, 30d, 4w) or ' +
    'empty (true, false). Example: {"status": ["new", "contacted"], "created_at[within]": "30d", ' +
    `"tag[not]": "spam"}. Fields: ${filterFields(query).join(', ')}` +
    `${'custom_fields' in query ? ', and custom fields as "custom_fields[key]" or "custom_fields[key][over]"' : ''}.`,
});
