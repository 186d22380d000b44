// The closed set of what can go wrong, each with a stable name and a sentence for a person.
// A contract renders every one of them: a new code does not compile until each contract does.

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

/** What is wrong with one field: it is not there, or it is there and wrong. */
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
  /** The lead that a duplicate is a duplicate of. */
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
