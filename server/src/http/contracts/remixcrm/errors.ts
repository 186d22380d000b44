import type { DomainError, ErrorCode } from '../../../domain/errors.ts';
import type { RenderedError } from '../../contract-module.ts';

const statuses: Record<ErrorCode, number> = {
  bad_json: 400,
  bad_request: 400,
  conflict: 409,
  duplicate_lead: 409,
  forbidden: 403,
  https_required: 403,
  idempotency_mismatch: 422,
  idempotency_running: 409,
  internal: 500,
  invalid: 400,
  method_not_allowed: 404,
  no_matching_offer: 400,
  not_found: 404,
  rate_limited: 429,
  stale: 412,
  too_large: 413,
  unauthorized: 401,
  unavailable: 503,
  unsupported_type: 415,
};

export function renderError(error: DomainError, requestId: string): RenderedError {
  return { status: statuses[error.code], body: bodyOf(error, requestId) };
}

function bodyOf(error: DomainError, requestId: string): object {
  // A missing name is reported as first_name and last_name.
  const missing = error.fields.filter(
    (problem) => problem.kind === 'missing' && problem.field !== 'name',
  );
  switch (error.code) {
    case 'bad_json':
    case 'bad_request':
      return { error: 'Invalid JSON' };
    case 'invalid':
      return missing.length > 0
        ? { error: 'Missing required fields', fields: missing.map((problem) => problem.field) }
        : { error: 'Invalid fields', fields: error.fields.map((problem) => problem.field) };
    case 'rate_limited':
      return { error: 'Rate limit exceeded: 100 leads/hour per org. Slow down or batch.' };
    case 'internal':
      return { error: `${error.message} Request id: ${requestId}` };
    default:
      return { error: error.message };
  }
}
