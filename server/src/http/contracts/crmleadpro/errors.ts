import type { DomainError } from '../../../domain/errors.ts';
import { renderApiError, tellNameOnce } from '../../api/errors.ts';
import type { RenderedError } from '../../contract-module.ts';

/** Fields that the product knows by another name than this contract. */
const ownNames: Record<string, string> = {
  pipeline_id: 'pipeline',
  pipeline_stage_id: 'pipeline_stage',
  assigned_user_id: 'assigned_to',
};

export function renderError(error: DomainError, requestId: string): RenderedError {
  const fields = tellNameOnce(error.fields, 'name').map((problem) => ({
    ...problem,
    field: Object.hasOwn(ownNames, problem.field)
      ? (ownNames[problem.field] as string)
      : problem.field,
  }));
  return renderApiError(error, requestId, fields);
}
