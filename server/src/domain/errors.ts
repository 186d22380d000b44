// The closed set of errors, each with a stable code and a message for people. Every contract renders
// all of them: a new code does not compile until each contract handles it.
import { english } from './errors/english.ts';
import type { Params, ProblemCode, ProblemParams, Sentences } from './errors/problem-codes.ts';

export type ErrorCode =
  | 'bad_json'
  | 'bad_request'
  | 'conflict'
  | 'duplicate_lead'
  | 'forbidden'
  | 'https_required'
  | 'idempotency_mismatch'
  | 'idempotency_running'
  | 'internal'
  | 'invalid'
  | 'method_not_allowed'
  | 'no_matching_offer'
  | 'not_found'
  | 'rate_limited'
  | 'stale'
  | 'too_large'
  | 'unauthorized'
  | 'unavailable'
  | 'unsupported_type';

/** A problem with one field: the field is missing, or its value is invalid. */
export interface FieldProblem {
  field: string;
  kind: 'missing' | 'wrong';
  code: ProblemCode;
  /** The values of the sentence, for clients that make their own from the code. */
  params: Params;
  /** The sentence in English. */
  message: string;
}

interface Details {
  fields?: FieldProblem[];
  leadId?: string;
  retryAfterSeconds?: number;
  cause?: unknown;
}

export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldProblem[];
  /** The existing lead that a rejected duplicate matches. */
  readonly leadId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.name = 'DomainError';
    this.code = code;
    this.fields = details.fields ?? [];
    this.leadId = details.leadId;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** Codes whose params are all optional need none. */
export type ParamsOf<Code extends ProblemCode> =
  Record<never, never> extends ProblemParams<Code>
    ? [params?: ProblemParams<Code>]
    : [params: ProblemParams<Code>];

export function fieldProblem<Code extends ProblemCode>(
  field: string,
  code: Code,
  ...[params = {} as ProblemParams<Code>]: ParamsOf<Code>
): FieldProblem {
  const message = (english as Sentences)[code](params, field);
  return { field, kind: code === 'required' ? 'missing' : 'wrong', code, params, message };
}

/** The same problem under another name of its field. What was added to its sentence stays. */
export function renameField(problem: FieldProblem, field: string): FieldProblem {
  const sentence = english[problem.code] as (params: Params, field: string) => string;
  const old = sentence(problem.params, problem.field);
  const renamed = sentence(problem.params, field);
  return { ...problem, field, message: problem.message.replace(old, () => renamed) };
}

/** A problem whose field only the caller knows. */
export type ProblemAt = (field: string) => FieldProblem;

export const problemAt =
  <Code extends ProblemCode>(code: Code, ...params: ParamsOf<Code>): ProblemAt =>
  (field) =>
    fieldProblem(field, code, ...params);

export function invalidField<Code extends ProblemCode>(
  field: string,
  code: Code,
  ...params: ParamsOf<Code>
): DomainError {
  const problem = fieldProblem(field, code, ...params);
  return new DomainError('invalid', problem.message, { fields: [problem] });
}

export function invalidFields(fields: FieldProblem[]): DomainError {
  return new DomainError('invalid', 'The given data was invalid.', { fields });
}
