// The campaigns of `npm test` at their full length: twenty times as many random cases, every
// operation of both full APIs, and several kills.
import { lengthenCampaigns } from './campaign.ts';
import { runFiles } from './shared-process/run-share.ts';

lengthenCampaigns(20);
await runFiles([
  'server/test/api/contact-filters.test.ts',
  'server/test/api/deal-filters.test.ts',
  'server/test/api/dry-run-routes.test.ts',
  'server/test/api/export-round-trip.test.ts',
  'server/test/api/head.test.ts',
  'server/test/api/lead-filters.test.ts',
  'server/test/api/lead-lists-at-size.test.ts',
  'server/test/api/merge-histories.test.ts',
  'server/test/api/undo-histories.test.ts',
  'server/test/api/undo-pieces.test.ts',
  'server/test/contracts/malformed-intake.test.ts',
  'server/test/contracts/malformed-leads.test.ts',
  'server/test/faults/deliveries-killed.test.ts',
  'server/test/faults/mails-killed.test.ts',
  'server/test/faults/merges-killed.test.ts',
  'server/test/faults/rescoring-killed.test.ts',
  'server/test/openapi/idempotency.test.ts',
  'server/test/openapi/openapi.test.ts',
]);
