// Listeners of higher layers on the events of lower ones. Each may add a job in the transaction of
// the change.
import { recordWonOnChange } from './campaigns/won/won-job.ts';
import type { EventListener } from './events/record-events.ts';
import { backfillOnChange } from './leads/fields/backfill-field.ts';
import { retryOnChange } from './market/retry-job.ts';
import { forgetOnDelete } from './notifications/forget-member.ts';

export const listeners: readonly EventListener[] = [
  retryOnChange,
  backfillOnChange,
  forgetOnDelete,
  recordWonOnChange,
];
