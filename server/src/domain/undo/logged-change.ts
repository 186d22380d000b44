// Splits an event into the fields of the record that it changed, so that each can be reverted by
// itself: a tag, a custom field, the stage with all that depends on it. Pure.
import type { Actor, EventType, SubjectType } from '../events/event.ts';

export interface LoggedChange {
  seq: number;
  type: EventType;
  subjectType: SubjectType;
  subjectId: string;
  before: Facts | null;
  after: Facts | null;
  actor: Actor;
  causeId: string | null;
  /** The cause that the cause of this event undid. */
  undoes: string | null;
}

export type Facts = Record<string, unknown>;

const undoableTypes = ['lead', 'contact', 'deal', 'task', 'note', 'call'] as const;
export type UndoableType = (typeof undoableTypes)[number];

export interface RecordChange {
  type: UndoableType;
  id: string;
  /** Its existence, when the event created, deleted or restored it. */
  existence?: Existence;
  fields: FieldChange[];
}

export interface Existence {
  before: 'none' | 'active' | 'deleted';
  after: 'active' | 'deleted';
  /** The last state of a note, a task or a call, whose row a deletion removes. */
  facts: Facts;
}

interface FieldChange {
  /**
   * `status`, `tags:vip`, `merged:48102`, `custom_fields.budget`; `stage` is the stage with its
   * pipeline.
   */
  field: string;
  before: unknown;
  after: unknown;
}

const existences: Record<string, Pick<Existence, 'before' | 'after'>> = {
  created: { before: 'none', after: 'active' },
  logged: { before: 'none', after: 'active' },
  restored: { before: 'deleted', after: 'active' },
  deleted: { before: 'active', after: 'deleted' },
  purged: { before: 'deleted', after: 'deleted' },
};

const fieldVerbs = new Set([
  ...['updated', 'status_changed', 'assigned', 'stage_changed'],
  ...['won', 'lost', 'reopened', 'completed', 'merged', 'unmerged', 'distinguished'],
]);

/** Undefined for an event that undo does not cover. */
export function splitChange(change: LoggedChange): RecordChange | undefined {
  const [noun = '', verb = ''] = change.type.split('.');
  if (!isUndoable(noun)) return undefined;
  const isNested = noun === 'note' || noun === 'task' || noun === 'call';
  const factsIn = (facts: Facts | null) =>
    isNested ? ((facts?.[noun] ?? null) as Facts | null) : facts;
  const [before, after] = [factsIn(change.before), factsIn(change.after)];
  const id = isNested ? String(after?.id ?? before?.id) : change.subjectId;
  const existence = existences[verb];
  if (existence) {
    const facts = before ?? after ?? {};
    return { type: noun, id, existence: { ...existence, facts }, fields: [] };
  }
  if (!fieldVerbs.has(verb)) return undefined;
  return { type: noun, id, fields: fieldsOf(noun, before ?? {}, after ?? {}) };
}

const isUndoable = (noun: string): noun is UndoableType =>
  (undoableTypes as readonly string[]).includes(noun);

/** Lists, each of whose entries is a field: names of tags, and numbers of records. */
const lists = new Set(['tags', 'merged', 'distinct_from']);
/** Fields that follow from others. */
const derived = new Set(['id', 'number', 'name', 'mentions']);
const stageFields: Partial<Record<UndoableType, ReadonlySet<string>>> = {
  lead: new Set(['pipeline', 'stage', 'stage_id']),
  deal: new Set(['pipeline', 'stage', 'stage_id', 'status', 'lost_reason', 'closed_at']),
};

function fieldsOf(type: UndoableType, before: Facts, after: Facts): FieldChange[] {
  const fields: FieldChange[] = [];
  const stage = { before: {} as Facts, after: {} as Facts };
  // An event that fills in a contact has an empty `before`; others have each changed field there.
  const names = Object.keys(type === 'contact' ? { ...before, ...after } : before);
  for (const name of names) {
    const [was, is] = [before[name] ?? null, after[name] ?? null];
    if (stageFields[type]?.has(name)) {
      stage.before[name] = was;
      stage.after[name] = is;
    } else if (lists.has(name)) fields.push(...entryChanges(name, was, is));
    else if (name === 'custom_fields') fields.push(...customFieldChanges(was, is));
    else if (!derived.has(name) && !(type === 'deal' && name === 'source')) {
      fields.push({ field: name, before: was, after: is });
    }
  }
  if (Object.keys(stage.before).length > 0) fields.push({ field: 'stage', ...stage });
  return fields;
}

function entryChanges(name: string, was: unknown, is: unknown): FieldChange[] {
  const setOf = (list: unknown) => new Set((list ?? []) as (string | number)[]);
  const [before, after] = [setOf(was), setOf(is)];
  return [...before.symmetricDifference(after)].map((entry) => ({
    field: `${name}:${entry}`,
    before: before.has(entry),
    after: after.has(entry),
  }));
}

function customFieldChanges(was: unknown, is: unknown): FieldChange[] {
  const [before, after] = [(was ?? {}) as Facts, (is ?? {}) as Facts];
  return Object.keys({ ...before, ...after })
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({
      field: `custom_fields.${key}`,
      before: before[key] ?? null,
      after: after[key] ?? null,
    }));
}

/** The field as responses name it. */
export const shownField = (field: string): string =>
  field.replace(/^(tags|merged|distinct_from):.*$/s, '$1');
