// The closed set of errors, each with a stable code and a message for people. Every contract renders
// all of them: a new code does not compile until each contract handles it.

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

export function invalidField(field: string, message: string): DomainError {
  return new DomainError('invalid', message, { fields: [{ field, kind: 'wrong', message }] });
}

export function invalidFields(fields: FieldProblem[]): DomainError {
  return new DomainError('invalid', 'The given data was invalid.', { fields });
}
