// How leads are compared and merged.
import type { Lead } from '@inlet/sdk';
import type { MergeKind } from '../../merging/merge-kind.ts';
import { customRows, customValue, mergeRows, type RowFields } from '../../merging/merge-rows.ts';

const plain = ['source', 'company', 'address', 'zip', 'city', 'state', 'website', 'event_type'];

const one = (key: string): [string, string[]] => [key, [key]];

const rowFields = (leads: readonly Lead[]): RowFields => [
  ['name', ['first_name', 'last_name']],
  ...['email', 'phone', 'status'].map(one),
  ['stage_id', ['pipeline_stage']],
  one('assigned_user_id'),
  ...plain.map(one),
  one('event_date'),
  ['tags', []],
  ...customRows(leads),
  // Different ones are joined, so that nothing is lost.
  ['notes', []],
  one('consent'),
  one('external_id'),
];

function valueIn(lead: Lead, key: string): unknown {
  if (key === 'stage_id') return lead.pipeline_stage_id;
  return customValue(lead, key) ?? lead[key as keyof Lead];
}

export const leadMerge: MergeKind<Lead> = {
  noun: 'leads',
  nameOf: ({ name, email, phone }) => name || email || phone || '',
  rows: (leads) => mergeRows(leads, rowFields(leads), valueIn),
  valueIn,
  async preview(inlet, { survivor, others, fields }, options) {
    const body = { lead_ids: [...others], fields: { ...fields } };
    const { lead, kept } = await inlet.leads.previewMerge(survivor, body, options);
    return { result: lead, kept };
  },
  merge: (inlet, { survivor, others, fields }, options) =>
    inlet.leads.merge(survivor, { lead_ids: [...others], fields: { ...fields } }, options),
};
