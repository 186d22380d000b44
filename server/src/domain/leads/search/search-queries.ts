// The statements by which leads are searched. A search reads what stands in lead_search, and the
// leads that events changed since that was written: so it is right at every moment, and intake does
// not write what it is searched by.
import { type RawBuilder, sql } from 'kysely';
import { containsText } from '../../../platform/database/contains-text.ts';
import { countOfGrams } from '../../../platform/database/count-grams.ts';
import { countedGrams } from '../../../platform/database/grams.ts';
import { type BoundValue, hideFromPlanner } from '../../../platform/database/hide-from-planner.ts';
import {
  inLetters,
  likePattern,
  type SearchTerm,
} from '../../../platform/database/substring-search.ts';
import { maxBehind } from '../../events/refuse-behind.ts';
import { followedTo } from './search-behind.ts';

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
 * The rows of lead_search, called `s`, that have the part. The index is asked for what few have;
 * the rest is looked at in what it finds. So with the workspace: one that has very many leads is
 * `large`, and to go through all of them in the index would take longer than to look who is whose.
 */
function foundBy(workspaceId: BoundValue, sought: SearchTerm, large: boolean): RawBuilder<boolean> {
  const { text, digits } = sought;
  const pairs = sql`s.pairs`;
  const within = large
    ? sql`s.workspace_id is not distinct from ${workspaceId}`
    : sql`s.workspace_id = ${workspaceId}`;
  // No name and no address has the end of a line, which stands between the two here.
  const byText = text.includes('\n')
    ? sql`false`
    : containsText({ column: sql`s.text`, pairs }, inLetters(text), {
        asked: inLetters(tellingPart(text)),
        give: hideFromPlanner,
      });
  const byDigits =
    digits === null
      ? sql``
      : sql`or ${containsText({ column: sql`s.digits`, pairs }, digits, { asked: digits.slice(-telling), give: hideFromPlanner })}`;
  return sql<boolean>`${within} and (${byText} ${byDigits})`;
}

// The first digits of a phone are those of a country or a town.
const telling = 7;

/** What stands behind the @ is the same in many addresses. */
function tellingPart(text: string): string {
  const [before = ''] = text.split('@', 1);
  return before.length >= 3 ? before : text;
}

/** The leads, `id` and `number`, that were changed since lead_search was last brought up to date. */
function touchedSince(workspaceId: BoundValue): RawBuilder<unknown> {
  // The last event is named, since a planner takes what has no end to be a third of the log.
  return sql`
    select l.id, l.number from (
      select distinct e.subject_id from events e
      where e.workspace_id = ${workspaceId} and e.subject_type = 'lead'
        and e.seq > ${followedTo(workspaceId)} and e.seq <= least(
          (select last_event from workspace_counters where workspace_id = ${workspaceId}),
          ${followedTo(workspaceId)} + ${sql.lit(maxBehind)})
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
 * What a search finds, as tables of a statement: `touched` leads, of which nothing is known, and
 * `certain` ones. With `most`, no more than one above that are found: `size` tells.
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

/** Of a search alone, by these tables: what is found may be many, and is not gone through again. */
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

/** Of a search alone, without going through what it finds; undefined where that is not counted. */
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

/** The leads of these numbers, `k`, looked up one by one: their planner believes in many more. */
export function leadsNumbered(workspaceId: BoundValue): RawBuilder<unknown> {
  return sql`cross join lateral (
    select * from leads where workspace_id = ${workspaceId} and number = k.number offset 0) l`;
}
