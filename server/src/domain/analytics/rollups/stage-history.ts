// The history of a lead or a deal: its stage visits and its current state. It comes only from the
// events of the record, never from a table that may have changed since.
import type { Actor } from '../../events/event.ts';

/** An event with the facts for rollups. A fact that the event does not change is undefined. */
export interface LogEntry {
  seq: number;
  type: string;
  subjectId: string;
  actorType: Actor['type'];
  /** In milliseconds since the epoch. */
  at: number;
  facts: Facts;
}

export interface Facts {
  stage_id?: string | null;
  pipeline?: string | null;
  status?: string | null;
  source?: string | null;
  assigned_user_id?: number | null;
  value?: string | number | null;
  currency?: string | null;
  lost_reason?: string | null;
  /** The call that the event logs. */
  call?: { at: string } | null;
  /** The event that moved the record, when nobody changed the record itself. */
  reason?: string | null;
}

export interface StageVisit {
  stage: string;
  entered: number;
  left: number | null;
  /** The stage entered from here, `here` while it is still here, `out` when it left the pipeline. */
  next: string;
}

export interface StageHistory {
  created: number | null;
  inTrash: boolean;
  source: string;
  owner: string;
  status: string;
  /** Every status that it has had. */
  statuses: Set<string>;
  /** The first touch: see first-touch.ts. */
  touched: number | null;
  pipeline: string | null;
  /** Its visits to stages: one list for each run through a pipeline. */
  runs: StageVisit[][];
  closed: { as: 'won' | 'lost'; at: number; reason: string } | null;
  value: string;
  currency: string;
}

export function newStageHistory(): StageHistory {
  return {
    created: null,
    inTrash: false,
    source: '',
    owner: '',
    status: '',
    statuses: new Set(),
    touched: null,
    pipeline: null,
    runs: [],
    closed: null,
    value: '0',
    currency: '',
  };
}
