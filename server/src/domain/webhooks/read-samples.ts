import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeFeed } from './delivery/change-feed.ts';
import { bodyOf } from './delivery/message.ts';
import type { webhookEvents } from './webhook.ts';

const maxSamples = 3;
/** A rare type is not searched for in the whole log. */
const maxRead = 20_000;

/** The latest messages of a type, newest first, exactly as a webhook gets them. */
export async function readSamples(
  { database, feed }: Pick<ReadDeps, 'database'> & { feed: ChangeFeed },
  workspaceId: string,
  type: (typeof webhookEvents)[number],
): Promise<object[]> {
  const { rows } = await sql<{ seq: number }>`
    select e.seq from events e
    join workspace_counters c on c.workspace_id = e.workspace_id
    where e.workspace_id = ${workspaceId} and e.type = ${type} and e.seq > c.last_event - ${maxRead}
    order by e.seq desc limit ${maxSamples}`.execute(database.kysely);
  const seqs = rows.map(({ seq }) => seq);
  const changes = await feed.pick(workspaceId, seqs);
  return changes.reverse().map((change) => JSON.parse(bodyOf(change).toString()));
}
