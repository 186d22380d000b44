import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { LoggedEvent } from '../../events/logged-event.ts';
import type { Identified } from '../../record-ref.ts';
import { readLeadLog } from './read-lead-log.ts';

const maxEvents = 100;

/** The latest events of a lead, newest first. */
export async function leadHistory(
  deps: ReadDeps,
  workspaceId: string,
  lead: Identified,
): Promise<LoggedEvent[]> {
  const newest = { perPage: maxEvents, from: { after: null } };
  return (await readLeadLog(deps, workspaceId, lead, undefined, newest)).items;
}
