// A cause in the history of changes: who changed what, how far that is, and whether it can be undone.
import type { ActorSummary } from '../events/actor-summary.ts';
import type { CauseKind, CauseState, SubjectCounts } from '../events/causes.ts';
import type { RequestContext } from '../events/request-context.ts';
import { allows } from '../keys/scopes.ts';

export interface Cause {
  id: string;
  kind: CauseKind;
  actor: ActorSummary;
  at: Date;
  subjects: SubjectCounts;
  summary: CauseSummary;
  /** The number of its events. */
  events: number;
  state: CauseState;
  /** Of the leads of a bulk change, rows of an import, groups of a merge, or events that an undo reverts. */
  done: number;
  total: number;
  skipped: number;
  undoes: { id: string; kind: CauseKind } | null;
  undoneBy: string | null;
  undoUntil: Date;
  /** By the requester. */
  canUndo: boolean;
}

export interface CauseSummary {
  /** Of an import. */
  file_name?: string;
  /** Of a bulk edit, as the request had it. */
  set?: Record<string, unknown>;
  /** Of a single change: its first event. */
  event_type?: string;
}

/** The actor of the causes that a requester may see; undefined for all. */
export const visibleActor = ({ actor, scopes = new Set() }: RequestContext) =>
  allows(scopes, 'read:events') ? undefined : actor;
