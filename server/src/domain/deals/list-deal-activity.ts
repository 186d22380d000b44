import type { Page, PageParams } from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { LoggedEvent } from '../events/logged-event.ts';
import { readRecordLog, type TypeFilter } from '../read-record-log.ts';
import type { Ref } from '../record-ref.ts';
import { findDeal } from './deal-queries.ts';

export async function listDealActivity(
  deps: ReadDeps,
  workspaceId: string,
  deal: Ref,
  types: TypeFilter,
  page: PageParams,
): Promise<Page<LoggedEvent>> {
  const { id, number } = await findDeal(deps.database.kysely, workspaceId, deal);
  return readRecordLog(deps, workspaceId, { type: 'deal', id, number }, types, page);
}
