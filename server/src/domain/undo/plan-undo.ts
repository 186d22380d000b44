// Decides what an undo reverts. Each change of a field moves it to a new version; an undo moves it
// back to the version before. A field is reverted only while it is at the version to which the cause
// moved it, so a change since is never overwritten, even when it led to the same value. Pure.
import type { Actor } from '../events/event.ts';
import {
  type Existence,
  type LoggedChange,
  type RecordChange,
  splitChange,
} from './logged-change.ts';

export interface RecordPlan extends Pick<RecordChange, 'type' | 'id'> {
  /** The subject of its events: for notes, and for tasks that have one, their lead. */
  subjectId: string;
  /** The first event of the cause on the record. */
  firstSeq: number;
  /** Moves the record to the trash, or restores it, with the state of its last event. */
  existence?: { action: 'remove' | 'restore'; facts: Existence['facts'] };
  /** The old values. */
  fields: Map<string, unknown>;
  /** Fields that were changed since; `exists` for the record itself. */
  changedSince: string[];
}

export interface UndoPlan {
  records: RecordPlan[];
  /** The subjects of events that undo does not cover. */
  uncovered: Pick<LoggedChange, 'subjectType' | 'subjectId'>[];
}

/** A version of a field; each change creates one. */
interface Version {
  actor: Actor;
}

interface Track {
  current: Version;
  /** By cause, the versions before its first change and after its last. */
  moves: Map<string, { from: Version; to: Version }>;
  /** The value before the cause that is undone. */
  was: unknown;
  /** The value after its last change. */
  became: unknown;
}

interface Tracked {
  type: RecordChange['type'];
  id: string;
  subjectId: string;
  firstSeq: number;
  fields: Map<string, Track>;
  facts: Existence['facts'];
}

const existence = 'exists';

/**
 * `history` has all events of the records that the cause changed, from its first one on, oldest
 * first.
 */
export function planUndo(causeId: string, history: readonly LoggedChange[]): UndoPlan {
  const records = new Map<string, Tracked>();
  const uncovered: UndoPlan['uncovered'] = [];
  const causeActor = history.find((change) => change.causeId === causeId)?.actor;
  for (const change of history) {
    const split = splitChange(change);
    if (split === undefined) {
      if (change.causeId === causeId) uncovered.push(change);
      continue;
    }
    const { type, id } = split;
    const key = `${type} ${id}`;
    const { subjectId } = change;
    const record: Tracked = records.get(key) ?? {
      ...{ type, id, subjectId, firstSeq: 0, fields: new Map(), facts: {} },
    };
    records.set(key, record);
    for (const { field, before, after } of fieldsWithExistence(split)) {
      move(record.fields, field, change, { before, after, causeId });
    }
    if (change.causeId !== causeId) continue;
    record.firstSeq ||= change.seq;
    if (split.existence) record.facts = split.existence.facts;
  }
  const all = [...records.values()];
  const isOthers = ({ actor }: Version) =>
    (actor.type === 'member' || actor.type === 'key') && actor.id !== causeActor?.id;
  const bySubject = Map.groupBy(all, ({ subjectId }) => subjectId);
  const isTouchedByOthers = ({ subjectId, id }: Tracked) =>
    (bySubject.get(subjectId) ?? [])
      .filter((one) => one.id === id || id === subjectId)
      .some(({ fields }) => [...fields.values()].some(({ current }) => isOthers(current)));
  return {
    records: all.flatMap((record) => planRecord(causeId, record, isTouchedByOthers) ?? []),
    uncovered,
  };
}

const fieldsWithExistence = (split: RecordChange) => [
  ...split.fields,
  ...(split.existence ? [{ field: existence, ...split.existence }] : []),
];

function move(
  fields: Map<string, Track>,
  field: string,
  change: LoggedChange,
  { before, after, causeId }: { before: unknown; after: unknown; causeId: string },
): void {
  const track: Track = fields.get(field) ?? {
    ...{ current: { actor: { type: 'system', id: null } }, moves: new Map() },
    ...{ was: undefined, became: undefined },
  };
  fields.set(field, track);
  const undone = change.undoes === null ? undefined : track.moves.get(change.undoes);
  const to = undone?.from ?? { actor: change.actor };
  if (change.causeId !== null) {
    const from = track.moves.get(change.causeId)?.from ?? track.current;
    track.moves.set(change.causeId, { from, to });
  }
  if (change.causeId === causeId) {
    const isFirst = track.was === undefined;
    // Each event has a part of the stage.
    const merge = field === 'stage' && !isFirst;
    if (merge) track.was = { ...(before as object), ...(track.was as object) };
    else if (isFirst) track.was = before;
    track.became = merge ? { ...(track.became as object), ...(after as object) } : after;
  }
  track.current = to;
}

function planRecord(
  causeId: string,
  record: Tracked,
  isTouchedByOthers: (record: Tracked) => boolean,
): RecordPlan | undefined {
  const { type, id, subjectId, firstSeq } = record;
  const plan: RecordPlan = {
    ...{ type, id, subjectId, firstSeq },
    ...{ fields: new Map(), changedSince: [] },
  };
  const isCurrent = ({ current, moves }: Track) => current === moves.get(causeId)?.to;
  const exists = record.fields.get(existence);
  if (exists?.moves.has(causeId)) {
    const { was, became } = exists;
    if (became === 'active') {
      const isOwn = was !== 'none' || !isTouchedByOthers(record);
      if (!isCurrent(exists) || !isOwn) return { ...plan, changedSince: [existence] };
      return { ...plan, existence: { action: 'remove', facts: record.facts } };
    }
    // Created and deleted at once, so there is nothing to restore.
    if (was !== 'active') return undefined;
    if (!isCurrent(exists)) return { ...plan, changedSince: [existence] };
    plan.existence = { action: 'restore', facts: record.facts };
  }
  for (const [field, track] of record.fields) {
    if (field === existence || !track.moves.has(causeId)) continue;
    if (JSON.stringify(track.was) === JSON.stringify(track.became)) continue;
    if (isCurrent(track)) plan.fields.set(field, track.was);
    else plan.changedSince.push(field);
  }
  const isEmpty =
    plan.existence === undefined && plan.fields.size === 0 && plan.changedSince.length === 0;
  return isEmpty ? undefined : plan;
}
