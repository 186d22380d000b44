// Finds the lead that a new one duplicates, among the leads that a batch has read or created. Pure.

import type { LeadRow } from '../lead.ts';
import type { DuplicateRule, MatchField } from './capture.ts';

export interface KnownLead {
  row: LeadRow;
  contactNumber: number;
  tagIds: string[];
}

export interface LeadIndex {
  add: (lead: KnownLead) => void;
  find: (row: MatchKeys, rule: DuplicateRule) => KnownLead | undefined;
}

type MatchKeys = Pick<
  LeadRow,
  'workspace_id' | 'email_key' | 'phone_key' | 'name_key' | 'external_id'
>;

const matchKeyOf: Record<MatchField, (row: MatchKeys) => string | null> = {
  email: (row) => row.email_key,
  phone: (row) => row.phone_key,
  name: (row) => row.name_key,
  external_id: (row) => row.external_id,
};
export function matchFieldsOf(rule: DuplicateRule): MatchField[] {
  if (rule.rule === 'refuse') return rule.match;
  return rule.rule === 'create' ? [] : ['email', 'phone'];
}

/** By these fields alone, those of the rules that will be asked for. */
export function createLeadIndex(matchFields: readonly MatchField[]): LeadIndex {
  const byKey = new Map<string, KnownLead[]>();
  const byId = new Map<string, KnownLead>();
  const keyOf = (row: MatchKeys, match: MatchField): string | null => {
    const matchKey = matchKeyOf[match](row);
    return matchKey === null ? null : `${row.workspace_id} ${match} ${matchKey}`;
  };
  return {
    add(lead) {
      if (matchFields.length === 0) return;
      const known = byId.get(lead.row.id) ?? lead;
      byId.set(known.row.id, known);
      for (const match of matchFields) {
        const key = keyOf(known.row, match);
        if (key === null) continue;
        const sameKey = byKey.get(key);
        if (sameKey === undefined) byKey.set(key, [known]);
        else if (!sameKey.includes(known)) sameKey.push(known);
      }
    },
    find(row, rule) {
      let first: KnownLead | undefined;
      for (const match of matchFieldsOf(rule)) {
        const key = keyOf(row, match);
        for (const lead of (key && byKey.get(key)) || []) {
          if (applies(lead.row, rule) && (!first || lead.row.number < first.row.number)) {
            first = lead;
          }
        }
      }
      return first;
    },
  };
}

function applies(row: LeadRow, rule: DuplicateRule): boolean {
  if (rule.rule !== 'refuse') return true;
  return (
    (rule.channelId === undefined || row.channel_id === rule.channelId) &&
    (rule.since === undefined || row.created_at >= rule.since)
  );
}
