import type { Page, PageParams } from '../../../platform/database/paginate.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { LoggedEvent } from '../../events/logged-event.ts';
import { readRecordLog, type TypeFilter } from '../../read-record-log.ts';
import type { Ref } from '../../record-ref.ts';
import { findLeadOrSurvivor } from '../find-lead.ts';

export async function listLeadActivity(
  deps: ReadDeps,
  workspaceId: string,
  leadRef: Ref,
  types: TypeFilter,
  page: PageParams,
): Promise<Page<LoggedEvent>> {
  const { row } = await findLeadOrSurvivor(deps.database.kysely, workspaceId, leadRef);
  const { id, number } = row;
  return readRecordLog(deps, workspaceId, { type: 'lead', id, number }, types, page);
}
