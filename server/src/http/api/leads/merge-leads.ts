import { leadDependents } from '../../../domain/lead-dependents.ts';
import { mergeLeads } from '../../../domain/leads/merge/merge-leads.ts';
import { choosable } from '../../../domain/leads/merge/merged-lead.ts';
import { mergeBodyOf, readMerge } from '../merge-body.ts';
import { actionRoute } from '../routes/action-route.ts';
import type { LeadMount } from './lead-resource.ts';

const mergeBody = mergeBodyOf('lead', choosable, {
  description:
    'By field, the lead whose value it gets: one of those to merge, or this one. The other fields ' +
    'keep the value of this lead, or take the first one of the others where it has none; different ' +
    'notes are joined.',
  examples: [
    { lead_ids: [1843] },
    { lead_ids: [1843, 1907], fields: { status: 1907, 'custom_fields.budget': 1843 } },
  ],
});

export function mergeLeadsRoute(mount: LeadMount): void {
  const { write } = mount.services;
  actionRoute(mount, {
    action: 'merge',
    summary: 'Merge leads into this one',
    description:
      'For leads of one contact. Their tags, notes, calls, tasks, deals and submissions become those ' +
      'of this lead, their ids lead to it from then on, and its activity includes theirs. Undoing ' +
      'the X-Cause-Id of the response parts them again. Leads of the market cannot become part of ' +
      'another lead.',
    body: mergeBody,
    run: (context, ref, { lead_ids, fields }) =>
      mergeLeads(write, context, ref, readMerge(lead_ids, fields), leadDependents),
  });
}
