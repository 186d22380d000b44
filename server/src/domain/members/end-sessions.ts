import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import { ownMember } from './own-member.ts';
import { enqueuePersonEvents, sessionsEnded } from './person-event.ts';

interface Deps {
  database: Pick<Database, 'kysely'>;
  clock: { now: () => Date };
}

/** Requests with the session get 401 from then on, and its streams end in every process. */
export async function endSession(
  deps: Deps,
  context: RequestContext,
  sessionId: string,
): Promise<void> {
  const ended = await endSessions(deps, context, (id) => id === sessionId);
  if (ended === 0) throw new DomainError('not_found', 'There is no such session.');
}

/** Ends every session of the requester, except the one of this request. */
export async function endOtherSessions(deps: Deps, context: RequestContext): Promise<void> {
  await endSessions(deps, context, (id) => id !== context.sessionId);
}

async function endSessions(
  { database, clock }: Deps,
  context: RequestContext,
  ends: (id: string) => boolean,
): Promise<number> {
  return database.kysely.transaction().execute(async (db) => {
    const personId = (await ownMember(db, context))?.personId ?? null;
    if (personId === null) return 0;
    const sessions = await db
      .selectFrom('sessions')
      .select('id')
      .where('person_id', '=', personId)
      .execute();
    const ids = sessions.map(({ id }) => id).filter(ends);
    if (ids.length === 0) return 0;
    const ended = await db
      .deleteFrom('sessions')
      .where('id', 'in', ids)
      .where('person_id', '=', personId)
      .returning('id')
      .execute();
    const at = clock.now();
    const reason = context.actor.type === 'key' ? 'ended_by_key' : 'ended';
    const endedIds = ended.map(({ id }) => id);
    await enqueuePersonEvents(db, sessionsEnded(personId, endedIds, { reason, at }));
    return ended.length;
  });
}
