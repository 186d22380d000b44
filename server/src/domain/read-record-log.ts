import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../platform/database/paginate.ts';
import type { ReadDeps } from './catalog/read-deps.ts';
import type { SubjectType } from './events/event.ts';
import { type LoggedEvent, loggedEvents, ofTypes, toLoggedEvent } from './events/logged-event.ts';
import { findMerged } from './merged-records.ts';
import type { Identified } from './record-ref.ts';

export type TypeFilter = readonly string[] | undefined;

/**
 * Reads the events of a record and of those that were merged into it, newest first; those of a lead
 * include its notes, calls and tasks.
 */
export async function readRecordLog(
  { database }: ReadDeps,
  workspaceId: string,
  { type, id, number }: Identified & { type: SubjectType },
  types: TypeFilter,
  page: PageParams,
): Promise<Page<LoggedEvent>> {
  const mergedIds = await findMerged(database.kysely, workspaceId, id);
  // With one id the index of subjects has the order of the list as well.
  const isSubject =
    mergedIds.length === 0
      ? sql`e.subject_id = ${id}`
      : sql`e.subject_id = any(${[id, ...mergedIds]}::uuid[])`;
  const ofRecord = sql`e.workspace_id = ${workspaceId} and ${isSubject}
    and e.subject_type = ${type} and ${ofTypes(types)}`;
  const source = { rows: loggedEvents(ofRecord, sql`${number}::bigint`), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toLoggedEvent), ...rest };
}
