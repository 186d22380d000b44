// The statements that search leads. A search reads lead_search and, from the leads themselves, those
// that events behind the checkpoint changed: it is right at every moment, and intake writes no index.
import { type RawBuilder, sql } from 'kysely';
import { containsText } from '../../../platform/database/contains-text.ts';
import { countOfGrams } from '../../../platform/database/count-grams.ts';
import { countedGrams } from '../../../platform/database/grams.ts';
import { type BoundValue, hideFromPlanner } from '../../../platform/database/hide-from-planner.ts';
import {
  encodeAsLetters,
  likePattern,
  type SearchTerm,
} from '../../../platform/database/substring-search.ts';
import { checkpointOf } from '../../events/projections/checkpoint.ts';
import { leadSearch } from './projection.ts';

const like = (text: string) => hideFromPlanner(likePattern(text), 'text');

/** Whether a lead `l` has the part, judged by the lead itself. */
export function matchesPart({ text, digits }: SearchTerm): RawBuilder<boolean> {
  const places = [
    sql`replace(l.name_key, e'\\n', ' ') like ${like(text)}`,
    sql`lower(l.email) like ${like(text)}`,
  ];
  if (digits !== null) {
    places.push(
      sql`regexp_replace(l.phone, '[^0-9]', '', 'g') like ${like(digits)}`,
      sql`l.phone_key like ${like(digits)}`,
    );
  }
  return sql<boolean>`(${sql.join(places, sql` or `)})`;
}

/**
 * The rows of lead_search, called `s`, that have the part. The index is scanned for the distinctive
 * part of it, and its rows are checked for the whole. Likewise for the workspace: in a `large` one, to
 * scan the index for all of its leads would take longer than to check the workspace of each row.
 */
function foundBy(workspaceId: BoundValue, sought: SearchTerm, large: boolean): RawBuilder<boolean> {
  const { text, digits } = sought;
  const pairs = sql`s.pairs`;
  const within = large
    ? sql`s.workspace_id is not distinct from ${workspaceId}`
    : sql`s.workspace_id = ${workspaceId}`;
  // A line break separates name and address here, and is in neither.
  const byText = text.includes('\n')
    ? sql`false`
    : containsText({ column: sql`s.text`, pairs }, encodeAsLetters(text), {
        indexed: encodeAsLetters(distinctivePart(text)),
        bind: hideFromPlanner,
      });
  const byDigits =
    digits === null
      ? sql``
      : sql`or ${containsText({ column: sql`s.digits`, pairs }, digits, { indexed: digits.slice(-distinctiveDigits), bind: hideFromPlanner })}`;
  return sql<boolean>`${within} and (${byText} ${byDigits})`;
}

// The digits before these are those of a country or a town.
const distinctiveDigits = 7;

/** Many addresses have the same domain. */
function distinctivePart(text: string): string {
  const [before = ''] = text.split('@', 1);
  return before.length >= 3 ? before : text;
}

/** The leads, `id` and `number`, that events behind the checkpoint changed. */
function touchedSince(workspaceId: BoundValue): RawBuilder<unknown> {
  const checkpoint = checkpointOf(leadSearch, workspaceId);
  // The range has an end, since a planner takes one without to be a third of the log.
  return sql`
    select l.id, l.number from (
      select distinct e.subject_id from events e
      where e.workspace_id = ${workspaceId} and e.subject_type = 'lead'
        and e.seq > ${checkpoint} and e.seq <= least(
          (select last_event from workspace_counters where workspace_id = ${workspaceId}),
          ${checkpoint} + ${sql.lit(leadSearch.maxLag)})
    ) e cross join lateral (
      select id, number from leads
      where workspace_id = ${workspaceId} and id = e.subject_id offset 0
    ) l`;
}

export interface SearchSettings {
  most: number | null;
  /** Whether the workspace has very many leads. */
  large: boolean;
}

/**
 * The result of a search, as tables of a statement: `touched` leads, which are still to be checked,
 * and `certain` ones. With `most`, one more than that are found at most; `size` has their number.
 */
export function searchTables(
  workspaceId: BoundValue,
  sought: SearchTerm,
  { most, large }: SearchSettings,
): RawBuilder<unknown> {
  const limit = most === null ? sql`` : sql`limit ${sql.lit(most + 1)}`;
  return sql`touched as materialized (${touchedSince(workspaceId)}),
    found as materialized (
      select s.lead_number as number, s.lead_created_at as at
      from lead_search s where ${foundBy(workspaceId, sought, large)} ${limit}
    ),
    size as materialized (select count(*) as found from found),
    certain as not materialized (
      select * from found f where not exists (select from touched t where t.number = f.number)
    )`;
}

/** The total of a search alone, from these tables; the leads that are found are not read again. */
export function foundTotal(workspaceId: BoundValue, sought: SearchTerm): RawBuilder<number> {
  return sql<number>`((select found from size) - (
    select count(*) from touched t join found f on f.number = t.number) + ${touchedTotal(workspaceId, sought)})`;
}

const touchedTotal = (
  workspaceId: BoundValue,
  sought: SearchTerm,
): RawBuilder<number> => sql<number>`(
  select count(*) from touched t cross join lateral (
    select l.* from leads l
    where l.workspace_id = ${workspaceId} and l.id = t.id and l.deleted_at is null offset 0
  ) l where ${matchesPart(sought)})`;

/** The same from counts, without reading the leads; undefined where the counts do not give it. */
export function countedTotal(
  workspaceId: BoundValue,
  sought: SearchTerm,
): RawBuilder<number> | undefined {
  const grams = countedGrams(sought);
  if (grams === undefined) return undefined;
  return sql<number>`(with touched as materialized (${touchedSince(workspaceId)})
    select ${countOfGrams('lead_search_counts', workspaceId, grams)} - (
      select count(*) from touched t cross join lateral (
        select * from lead_search
        where workspace_id = ${workspaceId} and lead_number = t.number offset 0
      ) s where ${foundBy(workspaceId, sought, false)}
    ) + ${touchedTotal(workspaceId, sought)})`;
}

/** The leads of these numbers, `k`, looked up one by one: the planner expects many more than there are. */
export function leadsNumbered(workspaceId: BoundValue): RawBuilder<unknown> {
  return sql`cross join lateral (
    select * from leads where workspace_id = ${workspaceId} and number = k.number offset 0) l`;
}
