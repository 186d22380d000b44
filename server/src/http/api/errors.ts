// The errors of both full APIs: statuses, codes and schema.
import Type from 'typebox';
import { problemCodes } from '../../domain/errors/problem-codes.ts';
import {
  type DomainError,
  type ErrorCode,
  type FieldProblem,
  fieldProblem,
} from '../../domain/errors.ts';
import { type RenderedError, responsesOf } from '../contract-module.ts';

const names: Record<ErrorCode, [status: number, code: string]> = {
  bad_json: [400, 'BAD_REQUEST'],
  bad_request: [400, 'BAD_REQUEST'],
  conflict: [409, 'CONFLICT'],
  duplicate_lead: [409, 'CONFLICT'],
  forbidden: [403, 'FORBIDDEN'],
  https_required: [403, 'FORBIDDEN'],
  idempotency_mismatch: [422, 'VALIDATION_FAILED'],
  idempotency_running: [409, 'CONFLICT'],
  internal: [500, 'SERVER_ERROR'],
  invalid: [422, 'VALIDATION_FAILED'],
  method_not_allowed: [405, 'METHOD_NOT_ALLOWED'],
  no_matching_offer: [422, 'VALIDATION_FAILED'],
  not_found: [404, 'NOT_FOUND'],
  rate_limited: [429, 'RATE_LIMITED'],
  stale: [412, 'PRECONDITION_FAILED'],
  too_large: [413, 'PAYLOAD_TOO_LARGE'],
  unauthorized: [401, 'UNAUTHORIZED'],
  unavailable: [503, 'SERVICE_UNAVAILABLE'],
  unsupported_type: [415, 'UNSUPPORTED_MEDIA_TYPE'],
};

const fieldErrorCode = Type.Object({
  code: Type.Enum([...problemCodes]),
  params: Type.Unsafe<object>({
    type: 'object',
    additionalProperties: true,
    description: 'The values of the sentence, such as the longest length of a text.',
  }),
});

const sample = fieldProblem('email', 'email_invalid');

const errorResponse = Type.Object(
  {
    status: Type.Literal('error'),
    message: Type.String(),
    code: Type.Enum([...new Set(Object.values(names).map(([, code]) => code))]),
    errors: Type.Optional(
      Type.Record(Type.String(), Type.Array(Type.String()), {
        description: 'The problems of each field.',
      }),
    ),
    error_codes: Type.Optional(
      Type.Record(Type.String(), Type.Array(fieldErrorCode), {
        description:
          'The same problems in the same order, each as a code with its params: by them a client ' +
          'writes the sentence in another language.',
      }),
    ),
  },
  {
    description: 'The error.',
    examples: [
      {
        status: 'error',
        message: 'The given data was invalid.',
        code: 'VALIDATION_FAILED',
        ...problemsByField([sample]),
      },
    ],
  },
);

/** The declaration of the errors that a route can send. */
export const errorResponses = (...statuses: number[]) => responsesOf(errorResponse, ...statuses);

/** `fields` are the error's problems, with the field names of the contract. */
export function renderApiError(
  error: DomainError,
  requestId: string,
  fields: readonly FieldProblem[] = error.fields,
): RenderedError {
  const [status, code] = names[error.code];
  return {
    status,
    body: {
      status: 'error',
      message: messageOf(error, requestId),
      code,
      ...(fields.length > 0 && problemsByField(fields)),
    },
  };
}

function messageOf(error: DomainError, requestId: string): string {
  if (error.code === 'invalid') return 'The given data was invalid.';
  return error.code === 'internal' ? `${error.message} Request id: ${requestId}` : error.message;
}

function problemsByField(problems: readonly FieldProblem[]) {
  const byField = Map.groupBy(problems, ({ field }) => field);
  const shown = <Shown>(show: (problem: FieldProblem) => Shown): Record<string, Shown[]> =>
    Object.fromEntries([...byField].map(([field, of]) => [field, of.map(show)]));
  return {
    errors: shown(({ message }) => message),
    error_codes: shown(({ code, params }) => ({ code, params })),
  };
}

/** A name can be sent in either of two fields, so only the preferred one is reported as missing. */
export function reportNameOnce(
  fields: readonly FieldProblem[],
  preferred: 'name' | 'first_name',
): FieldProblem[] {
  const other = preferred === 'name' ? 'first_name' : 'name';
  const isMissing = (name: string) => (problem: FieldProblem) =>
    problem.kind === 'missing' && problem.field === name;
  return fields.some(isMissing(preferred))
    ? fields.filter((problem) => !isMissing(other)(problem))
    : [...fields];
}
