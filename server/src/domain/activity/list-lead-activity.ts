import type { Part, PartAsked } from '../../platform/database/read-part.ts';
import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { findLead } from '../leads/find-lead.ts';
import type { LoggedEvent } from './logged-event.ts';
import { readLeadLog, type Types } from './read-lead-log.ts';

export async function listLeadActivity(
  deps: ReadDeps,
  workspaceId: string,
  leadRef: Ref,
  types: Types,
  part: PartAsked,
): Promise<Part<LoggedEvent>> {
  const { row } = await findLead(deps.database.kysely, workspaceId, leadRef);
  return readLeadLog(deps, workspaceId, row, types, part);
}
