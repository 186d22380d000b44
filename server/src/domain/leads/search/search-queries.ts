// The statements that search leads. A search reads lead_search, and reads the leads that events
// after the checkpoint changed directly: it is always up to date, and intake writes no search
// index.
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

/** Whether a lead `l` contains the term, by the columns of the lead itself. */
export function matchesPart({ text, digits }: SearchTerm): RawBuilder<boolean> {
  const conditions = [
    sql`replace(l.name_key, e'\\n', ' ') like ${like(text)}`,
    sql`lower(l.email) like ${like(text)}`,
  ];
  if (digits !== null) {
    conditions.push(
      sql`regexp_replace(l.phone, '[^0-9]', '', 'g') like ${like(digits)}`,
      sql`l.phone_key like ${like(digits)}`,
    );
  }
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

/**
 * Selects the rows of lead_search, aliased `s`, that contain the term. The index is scanned for the
 * distinctive part of the term, and its rows are checked for the whole. In a `large` workspace the
 * workspace of each row is checked, too, since scanning the index for all of its leads takes
 * longer.
 */
export function foundBy(
  workspaceId: BoundValue,
  term: SearchTerm,
  large: boolean,
): RawBuilder<boolean> {
  const { text, digits } = term;
  const pairs = sql`s.pairs`;
  const within = large
    ? sql`s.workspace_id is not distinct from ${workspaceId}`
    : sql`s.workspace_id = ${workspaceId}`;
  // A line break separates name and address, and occurs in neither.
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

/** Whether a row `s` of lead_search contains the term, checked without the index. */
export function containsTerm({ text, digits }: SearchTerm): RawBuilder<boolean> {
  const byText = sql`s.text like ${like(encodeAsLetters(text))}`;
  return digits === null
    ? sql<boolean>`${byText}`
    : sql<boolean>`(${byText} or s.digits like ${like(digits)})`;
}

// The digits before these belong to the country or the area.
const distinctiveDigits = 7;

/** The domain is not distinctive: many addresses share it. */
function distinctivePart(text: string): string {
  const [before = ''] = text.split('@', 1);
  return before.length >= 3 ? before : text;
}

/** The leads, `id` and `number`, that events after the checkpoint changed. */
export function touchedSince(workspaceId: BoundValue): RawBuilder<unknown> {
  const checkpoint = checkpointOf(leadSearch, workspaceId);
  // The range has an end, since the planner assumes a third of the log for an open range.
  return sql`
    select l.id, l.number from (
      select distinct e.subject_id from events e
      where e.workspace_id = ${workspaceId} and e.subject_type = 'lead'
        and e.seq > ${checkpoint} and e.seq <= least(
          (select last_event from workspace_counters where workspace_id = ${workspaceId}),
          ${checkpoint} + ${sql.lit(leadSearch.maxLag)})
    ) e cross join lateral (
      select id, number from leads
      where workspace_id = ${workspaceId} and id = e.subject_id order by id limit 1
    ) l`;
}

export interface SearchSettings {
  maxFound: number | null;
  /** Whether the workspace has very many leads. */
  large: boolean;
}

/**
 * The result of a search, as tables of a statement: `touched` leads, which must still be checked,
 * and `certain` ones. `maxFound` limits the result to one more than that; `size` has its number of
 * rows.
 */
export function searchTables(
  workspaceId: BoundValue,
  term: SearchTerm,
  { maxFound, large }: SearchSettings,
): RawBuilder<unknown> {
  const limit = maxFound === null ? sql`` : sql`limit ${sql.lit(maxFound + 1)}`;
  return sql`touched as materialized (${touchedSince(workspaceId)}),
    found as materialized (
      select s.lead_number as number, s.lead_created_at as at
      from lead_search s where ${foundBy(workspaceId, term, large)} ${limit}
    ),
    size as materialized (select count(*) as found from found),
    certain as not materialized (
      select * from found f where not exists (select from touched t where t.number = f.number)
    )`;
}

/** The total of a search without other filters, from these tables; it reads no leads again. */
export function foundTotal(workspaceId: BoundValue, term: SearchTerm): RawBuilder<number> {
  return sql<number>`((select found from size) - (
    select count(*) from touched t join found f on f.number = t.number) + ${touchedTotal(workspaceId, term)})`;
}

const touchedTotal = (
  workspaceId: BoundValue,
  term: SearchTerm,
): RawBuilder<number> => sql<number>`(
  select count(*) from touched t cross join lateral (
    select l.* from leads l
    where l.workspace_id = ${workspaceId} and l.id = t.id and l.deleted_at is null offset 0
  ) l where ${matchesPart(term)})`;

/** The same total from counts of grams; undefined for a term that they do not cover. */
export function countedTotal(
  workspaceId: BoundValue,
  term: SearchTerm,
): RawBuilder<number> | undefined {
  const grams = countedGrams(term);
  if (grams === undefined) return undefined;
  return sql<number>`(with touched as materialized (${touchedSince(workspaceId)})
    select ${countOfGrams('lead_search_counts', workspaceId, grams)} - (
      select count(*) from touched t cross join lateral (
        select * from lead_search
        where workspace_id = ${workspaceId} and lead_number = t.number offset 0
      ) s where ${foundBy(workspaceId, term, false)}
    ) + ${touchedTotal(workspaceId, term)})`;
}

/** Looks up the leads of the numbers `k` one by one: the planner overestimates their number. */
export function leadsNumbered(workspaceId: BoundValue): RawBuilder<unknown> {
  return sql`cross join lateral (
    select * from leads where workspace_id = ${workspaceId} and number = k.number offset 0) l`;
}
