// Gathers pairs into groups, the most certain pairs first. Pure: the same pairs, in whatever order,
// give the same groups.
import { type DuplicateReason, duplicateReasons, type Likeness } from './score-pair.ts';

export interface Pair extends Likeness {
  one: string;
  other: string;
}

export interface Group extends Likeness {
  /** The oldest contact first; the group is named by it. */
  members: string[];
}

const maxMembers = 20;
/** A pair that is so much less certain than a group does not join it: that would hide the certain one. */
const maxDrop = 20;

/** `numberOf` gives the number of a contact: older ones have smaller numbers. */
export function groupPairs(
  pairs: readonly Pair[],
  numberOf: (contactId: string) => number,
): Group[] {
  const groups = new Map<string, Group>();
  for (const pair of pairs.toSorted(mostCertainFirst)) {
    const one = groups.get(pair.one) ?? alone(pair.one);
    const other = groups.get(pair.other) ?? alone(pair.other);
    if (one === other || !fits(one, pair) || !fits(other, pair)) continue;
    const members = [...one.members, ...other.members];
    if (members.length > maxMembers) continue;
    const reasons = new Set([...one.reasons, ...other.reasons, ...pair.reasons]);
    const joined = { members, score: pair.score, reasons: inOrder(reasons) };
    for (const member of members) groups.set(member, joined);
  }
  const byAge = (one: string, other: string) => numberOf(one) - numberOf(other);
  return [...new Set(groups.values())].map((group) => ({
    ...group,
    members: group.members.toSorted(byAge),
  }));
}

const alone = (member: string): Group => ({ members: [member], score: 100, reasons: [] });

const fits = ({ members, score }: Group, pair: Pair): boolean =>
  members.length === 1 || pair.score >= score - maxDrop;

function mostCertainFirst(first: Pair, second: Pair): number {
  const idsOf = ({ one, other }: Pair) => `${one} ${other}`;
  return second.score - first.score || (idsOf(first) < idsOf(second) ? -1 : 1);
}

const inOrder = (reasons: ReadonlySet<DuplicateReason>): DuplicateReason[] =>
  duplicateReasons.filter((reason) => reasons.has(reason));
