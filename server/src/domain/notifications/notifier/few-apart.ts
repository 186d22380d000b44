// Some unread notifications of a kind stand alone. Beyond them, a flood is gathered by the hour, so
// that it takes one row for each person and not one for each lead. Pure.
import type { NotificationKind } from '../notification.ts';

export interface UnreadOfKind {
  memberId: string;
  kind: NotificationKind;
  count: number;
}

/** So many in an hour are worth a row, a mail and a push each, also to somebody who reads no bell. */
export const maxApart = 20;

const keyOf = ({ memberId, kind }: Omit<UnreadOfKind, 'count'>) => `${memberId} ${kind}`;

/** Returns whether the next one may stand alone; `unread` has those of the last hour. */
export function createFewApart(unread: readonly UnreadOfKind[]) {
  const counts = new Map(unread.map((one) => [keyOf(one), one.count]));
  return (next: Omit<UnreadOfKind, 'count'>): boolean => {
    const key = keyOf(next);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= maxApart;
  };
}
