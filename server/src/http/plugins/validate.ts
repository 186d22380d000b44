// Checks each part of a request against the schema that its route declares, and says by field what
// is missing and what is wrong.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { FastifySchemaCompiler } from 'fastify';
import { isEmail } from '../../domain/contacts/normalise-email.ts';
import { DomainError, type FieldProblem } from '../../domain/errors.ts';
import { cleanBody } from './clean-body.ts';

const formats = {
  email: isEmail,
  date: isDay,
  'date-time': (text: string) => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
  uri: (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text),
};

const options = { allErrors: true, strict: false, formats } as const;
const bodies = new Ajv(options);
// A query and a path are always text.
const texts = new Ajv({ ...options, coerceTypes: true, useDefaults: true });

/** A day that the calendar has, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  // There is no year 0, and the database has none either.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const isBody = httpPart === 'body';
  const validate = (isBody ? bodies : texts).compile(schema);
  const order = Object.keys((schema as { properties?: object }).properties ?? {});
  return (data: unknown) => {
    const { body, problems } = isBody
      ? cleanBody(data === undefined ? {} : data)
      : { body: data, problems: [] };
    if (problems.length > 0) return { error: invalid(problems) };
    if (validate(body)) return { value: body };
    return { error: refusal(validate, order) };
  };
};

function refusal(validate: ValidateFunction, order: readonly string[]): DomainError {
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
    const place = order.indexOf(problem.field.split('.')[0] as string);
    return place < 0 ? order.length : place;
  };
  return invalid([...byField.values()].sort((one, other) => rank(one) - rank(other)));
}

function invalid(fields: FieldProblem[]): DomainError {
  return new DomainError('invalid', 'The given data was invalid.', { fields });
}

function problemOf(error: ErrorObject): FieldProblem | null {
  const path = error.instancePath.slice(1).replaceAll('/', '.');
  const { params } = error;
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  switch (error.keyword) {
    case 'required': {
      const field = inside(params.missingProperty);
      return { field, kind: 'missing', message: `The ${field} field is required.` };
    }
    case 'additionalProperties': {
      const field = inside(params.additionalProperty);
      return { field, kind: 'wrong', message: `There is no ${field} field here.` };
    }
    // The branches of a choice say what is wrong themselves.
    case 'anyOf':
      return null;
    default:
      return { field: path, kind: 'wrong', message: `The ${path} field ${demand(error)}.` };
  }
}

function demand({ keyword, params }: ErrorObject): string {
  switch (keyword) {
    case 'format':
      if (params.format === 'email') return 'must be a valid email address';
      if (params.format === 'date') return 'must be a day that exists, written YYYY-MM-DD';
      if (params.format === 'uri') return 'must be a web address';
      return 'must be a date and time as in ISO 8601';
    case 'type':
      return `must be of type ${[params.type].flat().join(' or ')}`;
    case 'enum':
      return `must be one of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'maxLength':
      return `must not be longer than ${params.limit} characters`;
    case 'minLength':
      return 'must not be empty';
    case 'maxItems':
    case 'maxProperties':
      return `must not have more than ${params.limit} entries`;
    case 'minimum':
      return `must be at least ${params.limit}`;
    case 'maximum':
      return `must be at most ${params.limit}`;
    default:
      return 'is not valid';
  }
}
