// Validates a value against a schema and lists missing and invalid fields. Pure.
import { Ajv, type ErrorObject } from 'ajv';
import type { TSchema } from 'typebox';
import { isDay } from '../platform/calendar.ts';
import { parseTime } from '../platform/parse-time.ts';
import { isEmail } from './contacts/normalise-email.ts';
import type { FieldProblem } from './errors.ts';

export const formats = {
  email: isEmail,
  date: isDay,
  'date-time': (text: string) => parseTime(text) !== undefined,
  hostname: (text: string) => /^(?!-)[a-z0-9.-]{1,253}(?<!-)$/i.test(text) && !text.includes('..'),
  uri: (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text),
};

const ajv = new Ajv({ allErrors: true, strict: false, formats });

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
      return { field, kind: 'missing', message: `The ${field} field is required.` };
    }
    case 'additionalProperties': {
      const field = inside(params.additionalProperty);
      return { field, kind: 'wrong', message: `There is no ${field} field here.` };
    }
    // Each branch reports its own errors.
    case 'anyOf':
      return null;
    default:
      return { field: path, kind: 'wrong', message: `The ${path} field ${requirement(error)}.` };
  }
}

function requirement({ keyword, params }: ErrorObject): string {
  switch (keyword) {
    case 'format':
      if (params.format === 'email') return 'must be a valid email address';
      if (params.format === 'date') return 'must be a day that exists, written YYYY-MM-DD';
      if (params.format === 'uri') return 'must be a web address';
      if (params.format === 'us-state') return 'must be a 2-letter state code';
      if (params.format === 'hostname') return 'must be a host name';
      return 'must be a date and time as in ISO 8601';
    case 'type':
      return `must be of type ${[params.type].flat().join(' or ')}`;
    case 'enum':
      return `must be one of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'maxLength':
      return `must not be longer than ${params.limit} characters`;
    case 'minLength':
      return params.limit === 1
        ? 'must not be empty'
        : `must have at least ${params.limit} characters`;
    case 'minItems':
    case 'minProperties':
      return `must have at least ${params.limit === 1 ? 'one entry' : `${params.limit} entries`}`;
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
