import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { readDismissals } from '../duplicates/dismissal-table.ts';
import { groupPairs, type Pair } from '../duplicates/group-pairs.ts';
import { ordered } from '../duplicates/pair-up.ts';
import { readPeople } from '../duplicates/read-people.ts';
import { scorePair } from '../duplicates/score-pair.ts';
import type { PlannedMerge } from './planned-merges.ts';

/**
 * The contacts of a planned merge that are there, the oldest first. Undefined when they are no longer so
 * certainly one person: somebody changed, merged or dismissed them since.
 */
export async function stillCertain(
  db: Kysely<Tables>,
  workspaceId: string,
  { contactIds, minScore }: PlannedMerge,
): Promise<string[] | undefined> {
  const people = await readPeople(db, workspaceId, contactIds);
  const isDismissed = await readDismissals(db, workspaceId, contactIds);
  const present = [...people.values()];
  const pairs = present.flatMap((person, index) =>
    present.slice(index + 1).flatMap((another): Pair[] => {
      const [one, other] = ordered(person.id, another.id);
      const likeness = isDismissed(one, other) ? undefined : scorePair(person, another);
      return likeness ? [{ one, other, ...likeness }] : [];
    }),
  );
  const [group] = groupPairs(pairs, (id) => people.get(id)?.number ?? 0);
  const isWhole = group?.members.length === people.size && group.score >= minScore;
  return isWhole ? group.members : undefined;
}
