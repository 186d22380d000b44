// A replay is a job that sends all messages since a given time again.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { findByRef, type Ref } from '../record-ref.ts';

export interface Replay {
  id: string;
  number: number;
  version: number;
  onlyFailed: boolean;
  since: Date;
  /** Its position in the log, and its end. */
  seq: number;
  untilSeq: number;
  queued: number;
  createdAt: Date;
  finishedAt: Date | null;
}

export const replayTask = 'replay-webhook';

export const replaysOf = (workspaceId: string, webhookId: string): RawBuilder<Replay> =>
  sql<Replay>`
    select id, number, version, only_failed as "onlyFailed", since, seq, until_seq as "untilSeq",
      queued, created_at as "createdAt", finished_at as "finishedAt"
    from webhook_replays where workspace_id = ${workspaceId} and webhook_id = ${webhookId}`;

export const findReplay = (db: Kysely<Tables>, workspaceId: string, webhookId: string, ref: Ref) =>
  findByRef(db, replaysOf(workspaceId, webhookId), ref, 'replay');
