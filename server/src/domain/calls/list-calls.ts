import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import type { Call } from './call.ts';
import { callsOf, toCall } from './call-queries.ts';

/** The calls of a lead, the last logged first. */
export async function listCalls(
  { database }: ReadDeps,
  workspaceId: string,
  leadRef: Ref,
  page: PageParams,
): Promise<Page<Call>> {
  const { row: lead } = await findLead(database.kysely, workspaceId, leadRef);
  const source = { rows: callsOf(workspaceId, lead), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map((row) => toCall(row, lead)), ...rest };
}
