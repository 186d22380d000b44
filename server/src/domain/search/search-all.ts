// Searches all kinds of records by a part of a text. It ranks a few candidates of each kind, and
// neither counts nor sorts all that match.
import type { Database } from '../../platform/database/pool.ts';
import { type SearchTerm, searchTermOf } from '../../platform/database/substring-search.ts';
import { findContactsByPart } from '../contacts/find-contacts-by-part.ts';
import { findDealsByPart } from '../deals/find-deals-by-part.ts';
import type { FoundRecord } from '../found-record.ts';
import { allows } from '../keys/scopes.ts';
import { findLeadsByPart } from '../leads/search/find-leads-by-part.ts';
import { matchRecord, type TextMatch } from './match-record.ts';
import { findSettings, settingsKinds } from './settings-kinds.ts';

type Find = (database: Database, workspaceId: string, term: SearchTerm) => Promise<FoundRecord[]>;

const recordKinds = [
  { kind: 'lead', scope: 'read:leads', find: findLeadsByPart },
  { kind: 'contact', scope: 'read:contacts', find: findContactsByPart },
  { kind: 'deal', scope: 'read:deals', find: findDealsByPart },
] as const satisfies readonly { kind: string; scope: string; find: Find }[];

/** In the order of hits that match equally well. */
export const searchKinds = [...recordKinds, ...settingsKinds].map(({ kind }) => kind);
export type SearchKind = (typeof searchKinds)[number];

export interface SearchRequest {
  text: string;
  /** All by default. */
  kinds?: readonly SearchKind[] | undefined;
  /** Of each kind. */
  limit: number;
  /** Only kinds that these read. */
  scopes: ReadonlySet<string>;
}

export interface SearchHit {
  kind: SearchKind;
  record: FoundRecord;
  match: TextMatch;
}

export async function searchAll(
  database: Database,
  workspaceId: string,
  { text, kinds = searchKinds, limit, scopes }: SearchRequest,
): Promise<SearchHit[]> {
  const term = searchTermOf(text);
  const readable = [...recordKinds, ...settingsKinds].filter(({ scope }) => allows(scopes, scope));
  const wanted = new Set<string>(
    readable.map(({ kind }) => kind).filter((kind) => kinds.includes(kind)),
  );
  const found: Pick<SearchHit, 'kind' | 'record'>[] = [];
  // One after another: a request has one connection.
  for (const { kind, find } of recordKinds.filter((one) => wanted.has(one.kind))) {
    const records = await find(database, workspaceId, term);
    found.push(...records.map((record) => ({ kind, record })));
  }
  found.push(...(await findSettings(database, workspaceId, term, wanted)));
  return rank(found, term, limit);
}

/** The best of each kind; the newest first among equals. */
function rank(
  found: readonly Pick<SearchHit, 'kind' | 'record'>[],
  term: SearchTerm,
  limit: number,
): SearchHit[] {
  const hits = found.flatMap(({ kind, record }) => {
    const match = matchRecord(record, term);
    return match === undefined ? [] : [{ kind, record, match }];
  });
  hits.sort(
    (one, other) =>
      one.match.rank - other.match.rank ||
      searchKinds.indexOf(one.kind) - searchKinds.indexOf(other.kind) ||
      other.record.number - one.record.number,
  );
  const shown = new Map<SearchKind, number>();
  return hits.filter(({ kind }) => {
    const before = shown.get(kind) ?? 0;
    shown.set(kind, before + 1);
    return before < limit;
  });
}
