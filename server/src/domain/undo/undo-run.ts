// One run of an undo: what it has to work with, and what it leaves alone.
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ContactReferences } from '../contacts/delete-contact.ts';
import { DomainError } from '../errors.ts';
import type { SubjectType } from '../events/event.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { WorkspaceWrite, WriteDeps } from '../events/write-in-workspace.ts';
import { shownField, type UndoableType } from './logged-change.ts';
import type { RecordPlan } from './plan-undo.ts';

export const skipReasons = [
  /** The field or the record was changed again since. */
  'changed_since',
  /** The record is in the trash, or gone. */
  'deleted',
  /** The old value is no longer accepted, such as a status that was deleted. */
  'invalid',
  /** Other records need the created one. */
  'in_use',
  /** Undo does not cover this kind of change. */
  'not_undoable',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface Skipped {
  type: UndoableType | SubjectType;
  id: string;
  /** Empty for the record as a whole. */
  fields: string[];
  reason: SkipReason;
}

export type UndoDeps = WriteDeps & ReadDeps & { contactReferences: readonly ContactReferences[] };

export interface UndoRun {
  deps: UndoDeps;
  write: WorkspaceWrite;
  context: Pick<RequestContext, 'workspaceId' | 'actor'>;
  skipped: Skipped[];
}

/** Without fields: the whole record. */
export function skip(
  { skipped }: UndoRun,
  { type, id }: Pick<Skipped, 'type' | 'id'>,
  reason: SkipReason,
  fields: Iterable<string> = [],
): void {
  skipped.push({ type, id, fields: [...new Set([...fields].map(shownField))], reason });
}

export const skippedRecords = ({ skipped }: Pick<UndoRun, 'skipped'>): number =>
  new Set(skipped.map(({ type, id }) => `${type} ${id}`)).size;

/** Reverts one record; a use case that refuses leaves it as it is. */
export async function attempt(
  run: UndoRun,
  plan: RecordPlan,
  revert: () => Promise<void>,
): Promise<void> {
  try {
    await revert();
  } catch (error) {
    const reason = error instanceof DomainError ? reasons[error.code] : undefined;
    if (reason === undefined) throw error;
    skip(run, plan, reason, plan.fields.keys());
  }
}

const reasons: Partial<Record<DomainError['code'], SkipReason>> = {
  not_found: 'deleted',
  conflict: 'in_use',
  invalid: 'invalid',
};
