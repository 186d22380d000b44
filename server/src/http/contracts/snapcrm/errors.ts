import type { DomainError, ErrorCode } from '../../../domain/errors.ts';
import type { RenderedError } from '../../contract-module.ts';

const names: Record<ErrorCode, [status: number, error: string]> = {
  bad_json: [400, 'Bad Request'],
  bad_request: [400, 'Bad Request'],
  conflict: [409, 'Conflict'],
  duplicate_lead: [409, 'Conflict'],
  forbidden: [403, 'Forbidden'],
  https_required: [403, 'Forbidden'],
  idempotency_mismatch: [422, 'Unprocessable Entity'],
  idempotency_running: [409, 'Conflict'],
  internal: [500, 'Internal Server Error'],
  invalid: [400, 'Bad Request'],
  method_not_allowed: [404, 'Not Found'],
  no_matching_offer: [400, 'Bad Request'],
  not_found: [404, 'Not Found'],
  rate_limited: [429, 'Too Many Requests'],
  stale: [412, 'Precondition Failed'],
  too_large: [413, 'Payload Too Large'],
  unauthorized: [401, 'Unauthorized'],
  unavailable: [503, 'Service Unavailable'],
  unsupported_type: [415, 'Unsupported Media Type'],
};

export function renderError(error: DomainError, requestId: string): RenderedError {
  const [status, name] = names[error.code];
  return {
    status,
    body: {
      error: name,
      message: messageOf(error, requestId),
      ...(error.fields.length > 0 && { fields: error.fields.map((problem) => problem.field) }),
      ...(error.leadId !== undefined && { leadId: error.leadId }),
    },
  };
}

function messageOf(error: DomainError, requestId: string): string {
  if (error.code === 'internal') return `${error.message} Request id: ${requestId}`;
  if (error.code !== 'invalid') return error.message;
  const missing = error.fields.filter((problem) => problem.kind === 'missing');
  if (missing.length === 0) return error.fields.map((problem) => problem.message).join(' ');
  return `Missing required fields: ${missing.map((problem) => problem.field).join(', ')}`;
}
