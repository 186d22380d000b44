import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Status } from './status.ts';
import { findStatusRow, toStatus } from './status-queries.ts';

export async function getStatus(
  { database }: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Status> {
  return toStatus((await findStatusRow(database.kysely, workspaceId, ref)).row);
}
