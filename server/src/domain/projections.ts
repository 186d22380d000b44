// All projections, lowest layer first. Each has a job that runs it: jobs/update-projection.ts.
import { analyticsRollups } from './analytics/rollups/projection.ts';
import { contactDuplicates } from './contacts/duplicates/projection.ts';
import { contactList } from './contacts/list-projection/projection.ts';
import type { Projection } from './events/projections/projection.ts';
import { leadSearch } from './leads/search/projection.ts';

export const projections: readonly Projection[] = [
  leadSearch,
  contactList,
  contactDuplicates,
  analyticsRollups,
];
