// What higher floors do when a lower one changes: each may cause a job with the change.
import type { EventListener } from './events/record-events.ts';
import { backfillOnChange } from './leads/fields/backfill-field.ts';
import { retryOnChange } from './market/retry-job.ts';

export const listeners: readonly EventListener[] = [retryOnChange, backfillOnChange];
