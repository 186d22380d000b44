import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { findByRef, type Ref } from '../../record-ref.ts';
import type { Suppression, SuppressionReason } from './suppression.ts';

export interface SuppressionRow {
  id: string;
  number: number;
  address: string;
  reason: SuppressionReason;
  created_at: Date;
}

export const suppressionsOf = (workspaceId: string): RawBuilder<SuppressionRow> =>
  sql<SuppressionRow>`select id, number, address, reason, created_at
    from suppressions where workspace_id = ${workspaceId}`;

export const findSuppressionRow = (
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<SuppressionRow> => findByRef(db, suppressionsOf(workspaceId), ref, 'suppression');

export const toSuppression = ({ created_at, ...row }: SuppressionRow): Suppression => ({
  ...{ id: row.id, number: row.number, address: row.address, reason: row.reason },
  ...{ version: 1, createdAt: created_at },
});
