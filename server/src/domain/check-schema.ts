// Validates a value against a schema and lists missing and invalid fields. Pure.
import { Ajv, type ErrorObject } from 'ajv';
import type { TSchema } from 'typebox';
import { isDay } from '../platform/calendar.ts';
import { parseTime } from '../platform/parse-time.ts';
import { isEmail } from './contacts/normalise-email.ts';
import { type FieldProblem, fieldProblem, type ProblemAt, problemAt } from './errors.ts';

export const formats = {
  email: isEmail,
  date: isDay,
  'date-time': (text: string) => parseTime(text) !== undefined,
  hostname: (text: string) => /^(?!-)[a-z0-9.-]{1,253}(?<!-)$/i.test(text) && !text.includes('..'),
  uri: (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text),
};

const ajv = new Ajv({
  ...{ allErrors: true, strict: false, verbose: true, validateSchema: false, formats },
});

/** The problems of a value; `basePath` is the field that holds it, such as `settings`. */
export function schemaProblems(schema: TSchema, value: unknown, basePath: string): FieldProblem[] {
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  const byField = new Map<string, FieldProblem>();
  for (const error of validate.errors ?? []) {
    const problem = problemOf(error, basePath);
    if (problem && !byField.has(problem.field)) byField.set(problem.field, problem);
  }
  return [...byField.values()];
}

/** Null where another error describes the problem better. */
export function problemOf(error: ErrorObject, basePath = ''): FieldProblem | null {
  const path = `${basePath}${error.instancePath.replaceAll('/', '.')}`.replace(/^\./, '');
  const { params } = error;
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  switch (error.keyword) {
    case 'required': {
      const field = inside(params.missingProperty);
      return fieldProblem(field, 'required');
    }
    case 'additionalProperties': {
      const field = inside(params.additionalProperty);
      return fieldProblem(field, 'unknown_field');
    }
    // Each branch reports its own errors.
    case 'anyOf':
      return null;
    default:
      return requirement(error)(path);
  }
}

const byFormat: Record<string, ProblemAt> = {
  email: problemAt('email_invalid'),
  date: problemAt('date_invalid'),
  uri: problemAt('url_invalid'),
  'us-state': problemAt('state_invalid'),
  hostname: problemAt('hostname_invalid'),
};

/** The types of JSON that hold one value; null goes with any. */
const single = new Set(['string', 'integer', 'number', 'boolean', 'null']);

function requirement({ keyword, params, data }: ErrorObject): ProblemAt {
  const { limit } = params as { limit: number };
  switch (keyword) {
    case 'format':
      return byFormat[params.format] ?? problemAt('time_invalid');
    case 'type':
      return Array.isArray(data) && [params.type].flat().every((type) => single.has(type))
        ? problemAt('list_not_allowed')
        : problemAt('type_invalid', { expected: [params.type].flat() });
    case 'enum':
      return problemAt('not_one_of', {
        allowed: params.allowedValues.filter((value: unknown) => value !== null),
      });
    case 'maxLength':
      return problemAt('too_long', { max: limit });
    case 'minLength':
      return problemAt('too_short', { min: limit });
    case 'minItems':
    case 'minProperties':
      return problemAt('too_few', { min: limit });
    case 'maxItems':
    case 'maxProperties':
      return problemAt('too_many', { max: limit });
    case 'minimum':
      return problemAt('too_small', { min: limit });
    case 'maximum':
      return problemAt('too_large', { max: limit });
    case 'pattern':
      return problemAt('pattern_mismatch', { pattern: params.pattern });
    default:
      return problemAt('invalid');
  }
}
