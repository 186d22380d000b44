import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { LoggedEvent } from '../../events/logged-event.ts';
import { readRecordLog } from '../../read-record-log.ts';
import type { Identified } from '../../record-ref.ts';

const maxEvents = 100;

/** The latest events of a lead, newest first. */
export async function leadHistory(
  deps: ReadDeps,
  workspaceId: string,
  { id, number }: Identified,
): Promise<LoggedEvent[]> {
  const newest = { perPage: maxEvents, from: { after: null } };
  return (await readRecordLog(deps, workspaceId, { type: 'lead', id, number }, undefined, newest))
    .items;
}
