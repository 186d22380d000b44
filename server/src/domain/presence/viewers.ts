// Who looks at which record, in this process and in the others that share the database. Pure.
import type { SubjectType } from '../events/event.ts';
import type { Identified } from '../record-ref.ts';

export interface ViewedRecord extends Identified {
  workspaceId: string;
  type: SubjectType;
}

/** A member who looks at a record. */
export interface Viewer extends Identified {
  name: string;
}

export interface Viewers {
  /** In the order of their numbers; the first `maxShown`. */
  members: readonly Viewer[];
  /** All of them. */
  count: number;
}

export const maxShown = 20;
/** More in one notification would not fit. */
const maxBytes = 5_000;

export const recordKey = ({ workspaceId, type, id }: ViewedRecord): string =>
  `${workspaceId} ${type} ${id}`;

/** The viewers of one process, as it announces them to the others. */
export function announced(viewers: Iterable<Viewer>): Viewers {
  const all = [...viewers].sort(byNumber);
  let bytes = 0;
  const members = all.slice(0, maxShown).filter(({ id, number, name }) => {
    bytes += Buffer.byteLength(JSON.stringify({ id, number, name }));
    return bytes <= maxBytes;
  });
  return { members, count: all.length };
}

/** Somebody may look at the record through several processes. */
export function union(parts: readonly Viewers[]): Viewers {
  const known = new Map(parts.flatMap(({ members }) => members.map((one) => [one.id, one])));
  const unknown = parts.reduce((sum, { members, count }) => sum + count - members.length, 0);
  const members = [...known.values()].sort(byNumber).slice(0, maxShown);
  return { members, count: known.size + unknown };
}

const byNumber = (one: Viewer, other: Viewer): number => one.number - other.number;
