// A projection keeps a read model from the event log of each workspace, so that lists, searches and
// figures need not read the log. Each has a folder with its projection.ts, apply-event.ts and table,
// and a line in domain/projections.ts, which gives it a job that runs it each minute.
import type { Kysely, RawBuilder } from 'kysely';
import type { BoundValue } from '../../../platform/database/hide-from-planner.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';

/** The events with a greater number than `after`, up to and including `upTo`. */
export interface EventRange {
  workspaceId: string;
  after: number;
  upTo: number;
}

export interface EventBatch extends EventRange {
  /** The value of the projection's `variant` in this run. */
  variant: string;
}

export interface Projection {
  /** The name of its checkpoints. It never changes. */
  name: string;
  /** Raise it when the same events give another read model: each workspace is then rebuilt. */
  version: number;
  /** SQL for a property of the workspace that the read model depends on. A change rebuilds it. */
  variant?: (workspaceId: BoundValue) => RawBuilder<string>;
  /** How many events one transaction applies: requests wait while it does. */
  batchSize: number;
  /** The maximum number of events that a reader applies. */
  maxLag: number;
  /** Deletes the read model of a workspace, in the transaction of the first batch of a rebuild. */
  clear: (db: Kysely<Tables>, workspaceId: string) => Promise<void>;
  /** Changes the read model, in the transaction that moves the checkpoint. */
  applyBatch: (db: Kysely<Tables>, batch: EventBatch) => Promise<void>;
  /** Runs outside the transactions: after so many events, and when a background run ends. */
  maintenance?: { everyEvents: number; run: (db: Kysely<Tables>) => Promise<void> };
}

/** With more events to apply than `maxLag`, requests are refused. */
export interface StrictProjection extends Projection {
  refusal: { message: string; retryAfterSeconds: number };
}

/** The job that runs a projection in the background. */
export const taskOf = ({ name }: Pick<Projection, 'name'>): string => `update-${name}`;
