// The interface of modules whose open records are assigned to members. They are in higher layers, so
// domain/member-references.ts lists them, and deactivating a member uses the list.
import type { Database } from '../../platform/database/pool.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';

type AssignedKind = 'leads' | 'contacts' | 'deals' | 'tasks';
export type AssignedCounts = Record<AssignedKind, number>;

export interface MemberReferences {
  kind: AssignedKind;
  /** The number of open records that are assigned to the member. */
  count: (db: Database['kysely'], workspaceId: string, memberId: string) => Promise<number>;
  /** Assigns up to `max` open records to another member, and returns their number. */
  reassign: (
    write: WorkspaceWrite,
    workspaceId: string,
    from: Identified,
    to: Identified,
    max: number,
  ) => Promise<number>;
}
