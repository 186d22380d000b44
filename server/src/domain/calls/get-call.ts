import type { ReadDeps } from '../catalog/read-deps.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import type { Call } from './call.ts';
import { findCall } from './call-queries.ts';

export async function getCall(
  { database }: ReadDeps,
  workspaceId: string,
  leadRef: Ref,
  ref: Ref,
): Promise<Call> {
  const { row: lead } = await findLead(database.kysely, workspaceId, leadRef);
  return findCall(database.kysely, workspaceId, lead, ref);
}
