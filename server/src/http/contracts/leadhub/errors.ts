import type { DomainError } from '../../../domain/errors.ts';
import { renderApiError, reportNameOnce } from '../../api/errors.ts';
import type { RenderedError } from '../../contract-module.ts';

export function renderError(error: DomainError, requestId: string): RenderedError {
  return renderApiError(error, requestId, reportNameOnce(error.fields, 'first_name'));
}
