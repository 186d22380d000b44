// Merging leads of one contact, and the preview of a merge.
import type { Static } from 'typebox';
import { leadCounts, leadDependents } from '../../../domain/lead-dependents.ts';
import { mergeLeads } from '../../../domain/leads/merge/merge-leads.ts';
import { choosable } from '../../../domain/leads/merge/merged-lead.ts';
import { previewMerge } from '../../../domain/leads/merge/preview-merge.ts';
import type { MergeRequest } from '../../../domain/resolve-merge.ts';
import { mergeBodyOf, readMerge } from '../merge-body.ts';
import { actionRoute } from '../routes/action-route.ts';
import { previewMergeRoute } from '../routes/preview-merge-route.ts';
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

type MergeBody = Static<typeof mergeBody>;

const requestOf = ({ lead_ids, fields }: MergeBody): MergeRequest => readMerge(lead_ids, fields);

const keeps =
  'For leads of one contact. Their tags, notes, calls, tasks, deals and submissions become those of ' +
  'this lead. Leads of the market cannot become part of another lead.';

export function mergeLeadsRoutes(mount: LeadMount): void {
  const { write } = mount.services;
  actionRoute(mount, {
    action: 'merge',
    summary: 'Merge leads into this one',
    description:
      `${keeps} The ids of the others lead to this lead from then on, and its activity includes ` +
      'theirs. Undoing the X-Cause-Id of the response parts them again.',
    body: mergeBody,
    run: (context, ref, body) => mergeLeads(write, context, ref, requestOf(body), leadDependents),
  });
  previewMergeRoute(mount, {
    description: keeps,
    body: mergeBody,
    sample: {
      merged: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f71', number: 1843 },
      kept: { deals: 1, notes: 4, calls: 2, tasks: 1, events: 31 },
    },
    preview: (workspaceId, ref, body) =>
      previewMerge(write, workspaceId, ref, requestOf(body), leadDependents, leadCounts),
  });
}
