// Which lead a new one is a duplicate of. Pure: the leads that a batch knows, those it makes
// included, and the rule that finds one among them.

import type { LeadRow } from '../lead.ts';
import type { DuplicateRule } from './capture.ts';

export interface KnownLead {
  row: LeadRow;
  contactNumber: number;
  tagIds: string[];
}

export interface LeadIndex {
  add: (lead: KnownLead) => void;
  find: (row: MatchKeys, rule: DuplicateRule) => KnownLead | undefined;
}

type MatchKeys = Pick<LeadRow, 'workspace_id' | 'email_key' | 'phone_key' | 'name_key'>;
type Match = 'email' | 'phone' | 'name';

const matchKeyOf: Record<Match, (row: MatchKeys) => string | null> = {
  email: (row) => row.email_key,
  phone: (row) => row.phone_key,
  name: (row) => row.name_key,
};
const matches: Match[] = ['email', 'phone', 'name'];

export function matchesOf(rule: DuplicateRule): Match[] {
  if (rule.rule === 'refuse') return rule.match;
  return rule.rule === 'fill' ? ['email', 'phone'] : [];
}

export function createLeadIndex(): LeadIndex {
  const places = new Map<string, KnownLead[]>();
  const byId = new Map<string, KnownLead>();
  const placeOf = (row: MatchKeys, match: Match): string | null => {
    const key = matchKeyOf[match](row);
    return key === null ? null : `${row.workspace_id} ${match} ${key}`;
  };
  return {
    add(lead) {
      const known = byId.get(lead.row.id) ?? lead;
      byId.set(known.row.id, known);
      for (const match of matches) {
        const place = placeOf(known.row, match);
        if (place === null) continue;
        const there = places.get(place);
        if (there === undefined) places.set(place, [known]);
        else if (!there.includes(known)) there.push(known);
      }
    },
    find(row, rule) {
      let first: KnownLead | undefined;
      for (const match of matchesOf(rule)) {
        const place = placeOf(row, match);
        for (const lead of (place && places.get(place)) || []) {
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
