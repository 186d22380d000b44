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
import type { Identified } from './record-ref.ts';

export type TypeFilter = readonly string[] | undefined;

/** Reads the events of a record, newest first; those of a lead include its notes, calls and tasks. */
export async function readRecordLog(
  { database }: ReadDeps,
  workspaceId: string,
  { type, id, number }: Identified & { type: SubjectType },
  types: TypeFilter,
  page: PageParams,
): Promise<Page<LoggedEvent>> {
  const ofRecord = sql`e.workspace_id = ${workspaceId} and e.subject_id = ${id}
    and e.subject_type = ${type} and ${ofTypes(types)}`;
  const source = { rows: loggedEvents(ofRecord, sql`${number}::bigint`), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toLoggedEvent), ...rest };
}
