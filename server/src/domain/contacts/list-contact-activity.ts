import type { Page, PageParams } from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { LoggedEvent } from '../events/logged-event.ts';
import { readRecordLog, type TypeFilter } from '../read-record-log.ts';
import type { Ref } from '../record-ref.ts';
import { findContactOrSurvivor } from './find-contact.ts';

export async function listContactActivity(
  deps: ReadDeps,
  workspaceId: string,
  contact: Ref,
  types: TypeFilter,
  page: PageParams,
): Promise<Page<LoggedEvent>> {
  const { id, number } = await findContactOrSurvivor(deps.database.kysely, workspaceId, contact);
  return readRecordLog(deps, workspaceId, { type: 'contact', id, number }, types, page);
}
