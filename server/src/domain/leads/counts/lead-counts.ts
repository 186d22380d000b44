// Counts of leads by kind and value. Lists read their totals from them, so every writer of leads
// updates them in the same transaction. Pure.
import { blockOf, isCountedKey } from '../fields/key-blocks.ts';
import type { LeadRow } from '../lead.ts';

/** `archived` counts the trash; all other kinds exclude it. */
export type CountKind =
  | 'archived'
  | 'all'
  | 'starred'
  /** Leads with an e-mail address. */
  | 'email'
  | 'status'
  | 'source'
  | 'pipeline'
  | 'stage'
  | 'assignee'
  /** By assignee and status: see assigneeStatus. */
  | 'assignee_status'
  | 'tag'
  /** By the key of a custom field, defined or not. */
  | 'field'
  /** By the key of a custom field and a block of lead numbers: see key-blocks.ts. */
  | 'field_block'
  /** The time of creation in UTC: 2026-03-28, 2026-03-28T09. */
  | 'day'
  | 'hour';

interface CountedLead {
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

export interface CountAccumulator {
  /** Adds the change of one lead; `before` is null for a new lead, `after` for a removed one. */
  count: (before: CountedLead | null, after: CountedLead | null) => void;
  /** The sums that are not zero, in no particular order. */
  changes: () => CountChange[];
}

export function createCountAccumulator(): CountAccumulator {
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
  if (row.assigned_member_id !== null) {
    add('assignee_status', assigneeStatus(row.assigned_member_id, row.status_id));
  }
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

/** The value of an hour count, in UTC; its first ten characters are the value of the day count. */
export function hourOf(time: Date): string {
  return time.toISOString().slice(0, 13);
}

/** The value of a count of the leads of a member in a status. */
export const assigneeStatus = (memberId: string, statusId: string): string =>
  `${memberId} ${statusId}`;
