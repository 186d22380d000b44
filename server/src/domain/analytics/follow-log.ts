// Brings the tallies of a workspace nearer to the end of its log: takes the next events, takes back
// what their records added before, and adds what they add now. In pieces, each a transaction that
// moves the place in the log with it, so that it may stop anywhere and go on later.
import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../platform/database/pool.ts';
import { type Queries, queriesOf } from '../../platform/database/queries.ts';
import { moveFollower } from '../events/follower.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import { countDeal, countLead, type DayOf } from './count-journey.ts';
import { type Journey, newJourney, travel } from './journey.ts';
import { keepTallies } from './keep-tallies.ts';
import { readDeeds, readEntries, readHistories, type SubjectEntry } from './log-queries.ts';
import { takePlace } from './take-place.ts';
import { count, type Tallies } from './tally.ts';

/** To be raised when what is counted changes: everything is then counted anew. */
const rules = 1;
// Nobody is answered while the program adds up a piece, so it is one of some 30 ms.
const pieceSize = 4_000;
/** How many records are counted before others get their turn. */
const step = 500;

export interface Follower {
  name: string;
  timeZone: string;
}

/** Days are those of a time zone, so when it changes another follower begins at the beginning. */
export function followerIn(timeZone: string): Follower {
  return { name: `analytics ${rules} ${timeZone}`, timeZone };
}

/** How many events are left afterwards; none, as far as somebody who does not wait is concerned,
 *  while somebody else follows. */
export async function followLog(
  { kysely }: Pick<Database, 'kysely'>,
  workspaceId: string,
  follower: Follower,
  { waits = true } = {},
): Promise<number> {
  return kysely.transaction().execute(async (db) => {
    const from = await takePlace(db, workspaceId, follower.name, waits);
    if (from === null) return 0;
    const { last_event: last } = await db
      .selectFrom('workspace_counters')
      .select('last_event')
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    const upTo = Math.min(last, from + pieceSize);
    if (upTo <= from) return 0;
    const queries = queriesOf(db);
    const tallies = await countPiece(queries, workspaceId, from, upTo, daysIn(follower.timeZone));
    await keepTallies(queries, workspaceId, tallies);
    await moveFollower(db, follower.name, { workspaceId, from, to: upTo });
    return last - upTo;
  });
}

async function countPiece(
  queries: Queries,
  workspaceId: string,
  from: number,
  upTo: number,
  dayOf: DayOf,
): Promise<Tallies> {
  const tallies: Tallies = new Map();
  for (const { type, actor, at, count: times } of await readDeeds(queries, workspaceId, from, upTo))
    count(
      tallies,
      { measure: 'activity', day: dayOf(at), next: type, outcome: actor, count: times },
      1,
    );

  const entries = await readEntries(queries, workspaceId, from, upTo);
  const made = new Set(entries.filter(isCreation).map(({ subjectId }) => subjectId));
  const known = [...new Set(entries.map(({ subjectId }) => subjectId))].filter(
    (id) => !made.has(id),
  );
  const journeys = new Map<string, SubjectJourney>();
  for (const entry of await readHistories(queries, workspaceId, known, from)) go(journeys, entry);
  const countAll = async (sign: 1 | -1) => {
    let done = 0;
    for (const { subject, journey } of journeys.values()) {
      if (subject === 'lead') countLead(tallies, journey, dayOf, sign);
      else countDeal(tallies, journey, dayOf, sign);
      done += 1;
      if (done % step === 0) await setImmediate();
    }
  };
  await countAll(-1);
  for (const entry of entries) go(journeys, entry);
  await countAll(1);
  return tallies;
}

interface SubjectJourney {
  subject: 'lead' | 'deal';
  journey: Journey;
}

function go(journeys: Map<string, SubjectJourney>, entry: SubjectEntry): void {
  let found = journeys.get(entry.subjectId);
  if (found === undefined) {
    found = { subject: entry.subject, journey: newJourney() };
    journeys.set(entry.subjectId, found);
  }
  travel(found.journey, entry);
}

const isCreation = ({ type }: SubjectEntry) => type === 'lead.created' || type === 'deal.created';

const quarter = 900_000;

/** The day of a moment. Those of all clocks begin on a quarter of an hour, so one is asked for once. */
export function daysIn(timeZone: string): DayOf {
  const days = new Map<number, string>();
  return (at) => {
    const slot = Math.floor(at / quarter);
    let day = days.get(slot);
    if (day === undefined) {
      day = dayIn(timeZone, new Date(slot * quarter));
      days.set(slot, day);
    }
    return day;
  };
}
