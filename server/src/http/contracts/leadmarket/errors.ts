import type { DomainError, ErrorCode } from '../../../domain/errors.ts';
import type { RenderedError } from '../../contract-module.ts';

/** Where the text is null, the error's own message is sent. */
const texts: Record<ErrorCode, [status: number, error: string | null]> = {
  bad_json: [400, 'Invalid JSON'],
  bad_request: [400, 'Invalid request'],
  conflict: [409, null],
  duplicate_lead: [400, 'Duplicate lead'],
  forbidden: [403, null],
  https_required: [403, null],
  idempotency_mismatch: [422, null],
  idempotency_running: [409, null],
  internal: [500, 'Internal error'],
  invalid: [400, 'Invalid field'],
  method_not_allowed: [404, 'Not found'],
  no_matching_offer: [400, 'No matching campaign'],
  not_found: [404, 'Not found'],
  rate_limited: [429, 'Rate limit exceeded'],
  stale: [412, null],
  too_large: [413, 'Request too large'],
  unauthorized: [401, 'Invalid API Key'],
  unavailable: [503, 'Service unavailable'],
  unsupported_type: [415, 'Unsupported content type'],
};

export function renderError(error: DomainError, requestId: string): RenderedError {
  const missing = error.fields.filter((problem) => problem.kind === 'missing');
  const fields = (missing.length > 0 ? missing : error.fields).map((problem) => problem.field);
  const [status, fixedText] = texts[error.code];
  const text =
    error.code === 'invalid' && missing.length > 0 ? 'Missing required field' : fixedText;
  return {
    status,
    body: {
      success: false,
      error: text ?? error.message,
      ...(fields.length > 0 && { fields }),
      ...(error.leadId !== undefined && { lead_id: error.leadId }),
      ...(error.code === 'internal' && { message: `${error.message} Request id: ${requestId}` }),
    },
  };
}
