// Validates each part of a request against the schema of its route, and reports problems by field.
import { Ajv, type ValidateFunction } from 'ajv';
import type { FastifySchemaCompiler } from 'fastify';
import { formats, problemOf } from '../../domain/check-schema.ts';
import { DomainError, type FieldProblem, invalidFields } from '../../domain/errors.ts';
import { usState } from '../../domain/market/us-states.ts';
import { cleanBody } from './clean-body.ts';
import { findUnstorable } from './storable-text.ts';

const options = {
  allErrors: true,
  strict: false,
  verbose: true,
  // To compile the schema of all schemas takes as long as a hundred of ours.
  validateSchema: false,
  formats: { ...formats, 'us-state': (text: string) => usState(text) !== undefined },
} as const;
const bodies = new Ajv(options);
// Queries and paths hold only text.
const parameters = new Ajv({ ...options, coerceTypes: true, useDefaults: true });

export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const isBody = httpPart === 'body';
  const validate = (isBody ? bodies : parameters).compile(schema);
  const { properties } = schema as { properties?: object };
  const order = Object.keys(properties ?? {});
  // A schema without properties, such as that of a form's answers, allows every field.
  const isKnown = (field: string) => properties === undefined || Object.hasOwn(properties, field);
  const prepare = (data: unknown) =>
    isBody
      ? cleanBody(data === undefined ? {} : data, isKnown)
      : { body: data, problems: findUnstorable(data as object, isKnown) };
  return (data: unknown) => {
    const { body, problems } = prepare(data);
    if (problems.length > 0)
      return { error: httpPart === 'params' ? notFound() : invalidFields(problems) };
    if (validate(body)) return { value: body };
    return { error: toError(validate, order) };
  };
};

/** No record can have such an id. */
const notFound = () => new DomainError('not_found', 'There is nothing at this address.');

function toError(validate: ValidateFunction, order: readonly string[]): DomainError {
  const errors = validate.errors ?? [];
  if (errors.some((error) => error.instancePath === '' && error.keyword === 'type')) {
    return new DomainError('bad_request', 'The body must be a JSON object.');
  }
  const byField = new Map<string, FieldProblem>();
  for (const error of errors) {
    const problem = problemOf(error);
    if (problem && !byField.has(problem.field)) byField.set(problem.field, problem);
  }
  const rank = (problem: FieldProblem) => {
    const position = order.indexOf(problem.field.split('.')[0] as string);
    return position < 0 ? order.length : position;
  };
  return invalidFields([...byField.values()].sort((one, other) => rank(one) - rank(other)));
}
