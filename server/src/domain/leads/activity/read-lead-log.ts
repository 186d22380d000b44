import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../../platform/database/paginate.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import {
  type LoggedEvent,
  loggedEvents,
  ofTypes,
  toLoggedEvent,
} from '../../events/logged-event.ts';
import type { Identified } from '../../record-ref.ts';

export type TypeFilter = readonly string[] | undefined;

/**
 * Reads the events of a lead, its notes, calls and tasks, newest first; also for a lead in the trash.
 */
export async function readLeadLog(
  { database }: ReadDeps,
  workspaceId: string,
  { id, number }: Identified,
  types: TypeFilter,
  page: PageParams,
): Promise<Page<LoggedEvent>> {
  const ofLead = sql`e.workspace_id = ${workspaceId} and e.subject_id = ${id}
    and e.subject_type = 'lead' and ${ofTypes(types)}`;
  const source = { rows: loggedEvents(ofLead, sql`${number}::bigint`), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toLoggedEvent), ...rest };
}
