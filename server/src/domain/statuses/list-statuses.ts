import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Status } from './status.ts';
import { statusesOf, toStatus } from './status-queries.ts';

/** All statuses, in their order. */
export async function listStatuses(
  { database }: ReadDeps,
  workspaceId: string,
  part: PartAsked,
): Promise<Part<Status>> {
  const order = { by: sql`r.position`, type: 'bigint', direction: 'asc' } as const;
  const source = { rows: statusesOf(workspaceId), order };
  const { items, ...rest } = await readPart(database.kysely, source, part);
  return { items: items.map(toStatus), ...rest };
}
