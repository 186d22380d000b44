// Prepares the document for the generation of types: without texts that only readers need, and with
// looser types for path and query parameters, which all become text. Pure.
import type { OpenAPI3 } from 'openapi-typescript';
import type { Document, Method, Operation, Parameter, Schema } from './document.ts';

/** `Error` would shadow the global in programs that import it. */
const errorName = 'ErrorBody';

export function prepare({ openapi, paths, webhooks = {}, components }: Document): OpenAPI3 {
  const { Error: error, ...schemas } = components.schemas;
  return simplify({
    openapi,
    info: { title: 'Inlet', version: '1' },
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, methods]) => [path, prepareMethods(methods)]),
    ),
    // Only what a receiver needs.
    webhooks: Object.fromEntries(
      Object.entries(webhooks).map(([type, { post }]) => [
        type,
        { post: { requestBody: post.requestBody } },
      ]),
    ),
    components: { schemas: { ...schemas, [errorName]: error } },
  }) as OpenAPI3;
}

const prepareMethods = (methods: Partial<Record<Method, Operation>>) =>
  Object.fromEntries(
    Object.entries(methods).map(([method, operation]) => [method, prepareOperation(operation)]),
  );

function prepareOperation({ responses, requestBody, ...operation }: Operation): object {
  const good = Object.entries(responses).filter(([status]) => Number(status) < 400);
  return {
    operationId: operation.operationId,
    summary: operation.summary,
    parameters: (operation.parameters ?? []).map(prepareParameter),
    ...(requestBody?.content['application/json'] && {
      requestBody: { ...requestBody, content: jsonOf(requestBody.content) },
    }),
    responses: {
      ...Object.fromEntries(good.map(([status, { content }]) => [status, { content }])),
      default: { content: { 'application/json': { schema: refTo(errorName) } } },
    },
  };
}

/** The other body types are for HTML forms and files. */
const jsonOf = (content: NonNullable<Operation['requestBody']>['content']) => ({
  'application/json': content['application/json'],
});

function prepareParameter(parameter: Parameter): Parameter {
  const { name, schema } = parameter;
  if (parameter.in === 'path' || /^(\w+_id|move_to)$/.test(name)) {
    return { ...parameter, schema: { type: ['string', 'integer'] } };
  }
  return schema.enum?.includes('true') ? { ...parameter, schema: { type: 'boolean' } } : parameter;
}

const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** Under `properties`, every name is a field. */
function simplify(value: unknown, place = ''): object {
  if (typeof value !== 'object' || value === null) return value as never;
  if (Array.isArray(value)) return value.map((item) => simplify(item));
  const kept = Object.entries(value).filter(
    ([name, part]) => place === 'properties' || !(isExample(name) || isUntyped(name, part)),
  );
  return Object.fromEntries(kept.map(([name, part]) => [name, simplify(part, name)]));
}

const isExample = (name: string): boolean => name === 'example' || name === 'examples';

/** Types cannot express constraints such as "one of these two is required". */
const isUntyped = (name: string, schemas: unknown): boolean =>
  name === 'anyOf' &&
  (schemas as Schema[]).some(({ $ref, type, enum: values }) => !($ref ?? type ?? values));
