// How many leads there are of each kind and value. Totals of lists are read from these counts, so
// whoever writes leads changes them in the same transaction. Pure.
import { blockOf, isCountedKey } from '../fields/key-blocks.ts';
import type { LeadRow } from '../lead.ts';

/** What of a lead is counted, by kind. `archived` counts the trash; all others leave it out. */
export type CountKind =
  | 'archived'
  | 'all'
  | 'starred'
  /** Those that have an e-mail address. */
  | 'email'
  | 'status'
  | 'source'
  | 'pipeline'
  | 'stage'
  | 'assignee'
  | 'tag'
  /** By the key of a custom field, defined or not. */
  | 'field'
  /** By the key of a custom field and a block of lead numbers: see key-blocks.ts. */
  | 'field_block'
  /** Of creation, in UTC: 2026-03-28, 2026-03-28T09. */
  | 'day'
  | 'hour';

export interface CountedLead {
  row: Pick<
    LeadRow,
    | 'workspace_id'
    | 'number'
    | 'custom_fields'
    | 'deleted_at'
    | 'starred'
    | 'email_key'
    | 'status_id'
    | 'source_id'
    | 'pipeline_id'
    | 'stage_id'
    | 'assigned_member_id'
    | 'created_at'
  >;
  tagIds: readonly string[];
}

export interface CountChange {
  workspaceId: string;
  kind: CountKind;
  value: string;
  change: number;
}

export interface Tally {
  /** A lead as it was and as it is; null where it was not, or is no more. */
  count: (before: CountedLead | null, after: CountedLead | null) => void;
  /** What differs, in an order of its own. */
  changes: () => CountChange[];
}

export function createTally(): Tally {
  const workspaces = new Map<string, Map<CountKind, Map<string, number>>>();
  const add = (lead: CountedLead, by: number) => {
    const id = lead.row.workspace_id;
    let kinds = workspaces.get(id);
    if (kinds === undefined) {
      kinds = new Map();
      workspaces.set(id, kinds);
    }
    addLead(kinds, lead, by);
  };
  return {
    count(before, after) {
      if (before !== null) add(before, -1);
      if (after !== null) add(after, 1);
    },
    changes() {
      const changes: CountChange[] = [];
      for (const [workspaceId, kinds] of workspaces) {
        for (const [kind, values] of kinds) {
          for (const [value, change] of values) {
            if (change !== 0) changes.push({ workspaceId, kind, value, change });
          }
        }
      }
      return changes;
    },
  };
}

function addLead(
  kinds: Map<CountKind, Map<string, number>>,
  { row, tagIds }: CountedLead,
  by: number,
): void {
  const add = (kind: CountKind, value: string | null) => {
    if (value === null) return;
    let values = kinds.get(kind);
    if (values === undefined) {
      values = new Map();
      kinds.set(kind, values);
    }
    values.set(value, (values.get(value) ?? 0) + by);
  };
  if (row.deleted_at !== null) {
    add('archived', '');
    return;
  }
  add('all', '');
  if (row.starred) add('starred', '');
  if (row.email_key !== null) add('email', '');
  add('status', row.status_id);
  add('source', row.source_id);
  add('pipeline', row.pipeline_id);
  add('stage', row.stage_id);
  add('assignee', row.assigned_member_id);
  for (const tagId of tagIds) add('tag', tagId);
  for (const key of Object.keys(row.custom_fields)) {
    if (!isCountedKey(key)) continue;
    add('field', key);
    add('field_block', blockOf(key, row.number));
  }
  const hour = hourOf(row.created_at);
  add('day', hour.slice(0, 10));
  add('hour', hour);
}

/** The hour in UTC, as counts name it; of a day, its first ten characters. */
export function hourOf(time: Date): string {
  return time.toISOString().slice(0, 13);
}
