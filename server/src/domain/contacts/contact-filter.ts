// The filter, order and total of a list of contacts, as SQL.
import { type RawBuilder, sql } from 'kysely';
import { clampToCalendar } from '../../platform/calendar.ts';
import { containsText } from '../../platform/database/contains-text.ts';
import { countOfGrams } from '../../platform/database/count-grams.ts';
import { countedGrams } from '../../platform/database/grams.ts';
import type { PageOrder } from '../../platform/database/paginate.ts';
import { encodeAsLetters, type SearchTerm } from '../../platform/database/substring-search.ts';

export interface ContactFilter {
  /** The name of a tag, in any case. */
  tag?: string;
  search?: SearchTerm;
  createdAfter?: Date;
  createdBefore?: Date;
}

export const contactSorts = [
  'created_at',
  'updated_at',
  'first_name',
  'last_name',
  'email',
] as const;

export interface ContactOrder {
  sort: (typeof contactSorts)[number];
  direction: 'asc' | 'desc';
}

export const orderOf = ({ sort, direction }: ContactOrder): PageOrder => ({
  by: sql`r.${sql.ref(sort)}`,
  type: sort.endsWith('_at') ? 'timestamptz' : 'text',
  direction,
});

/** A condition on rows of contact_list, aliased `l`. The caller has looked up the id of the tag, so
 *  that the planner knows how many contacts have it. */
export function matching(
  workspaceId: string,
  { tag, search, createdAfter, createdBefore }: ContactFilter,
  tagId: string | undefined,
): RawBuilder<boolean> {
  const conditions = [sql`l.workspace_id = ${workspaceId}`];
  if (tagId !== undefined) {
    conditions.push(sql`l.id in (select t.contact_id from contact_tags t
      where t.workspace_id = ${workspaceId} and t.tag_id = ${tagId})`);
  } else if (tag !== undefined) conditions.push(sql`false`);
  if (search !== undefined) conditions.push(matchesSearch(search));
  if (createdAfter) conditions.push(sql`l.created_at > ${createdAfter.toISOString()}`);
  if (createdBefore) conditions.push(sql`l.created_at < ${createdBefore.toISOString()}`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function matchesSearch({ text, digits }: SearchTerm): RawBuilder<boolean> {
  const pairs = sql`l.pairs`;
  // `text` has a line for each field, so that no match spans two fields.
  const byText = text.includes('\n')
    ? sql`false`
    : containsText({ column: sql`l.text`, pairs }, encodeAsLetters(text));
  return digits === null
    ? sql<boolean>`${byText}`
    : sql<boolean>`(${byText} or ${containsText({ column: sql`l.digits`, pairs }, digits)})`;
}

/** The total from maintained counts; undefined for a filter that they do not cover. */
export function precomputedCount(
  workspaceId: string,
  filter: ContactFilter,
): RawBuilder<{ count: number }> | undefined {
  const { tag, search, createdAfter, createdBefore } = filter;
  if (search === undefined) return countFromDays(workspaceId, filter);
  const grams = countedGrams(search);
  if (grams === undefined || tag !== undefined || createdAfter || createdBefore) return undefined;
  return sql`select ${countOfGrams('contact_search_counts', workspaceId, grams)} as count`;
}

/** Adds the counts of whole days and counts the contacts of the partial days at both ends. */
function countFromDays(
  workspaceId: string,
  { tag, createdAfter, createdBefore }: ContactFilter,
): RawBuilder<{ count: number }> | undefined {
  if (tag !== undefined) return undefined;
  const within = sql`workspace_id = ${workspaceId}`;
  const from = createdAfter && dayAfter(createdAfter);
  const to = createdBefore && dayOf(createdBefore);
  const wholeDays = sql`coalesce((select sum(count) from contact_days where ${within}
    and ${from ? sql`day >= ${from}` : sql`true`} and ${to ? sql`day < ${to}` : sql`true`}), 0)`;
  const counts = [wholeDays];
  const between = (after: RawBuilder<unknown>, before: RawBuilder<unknown>) =>
    sql`(select count(*) from contact_list where ${within} and ${after} and ${before})`;
  const isBefore = createdBefore ? sql`created_at < ${createdBefore.toISOString()}` : sql`true`;
  if (createdAfter && from) {
    const isAfter = sql`created_at > ${createdAfter.toISOString()}`;
    counts.push(between(isAfter, sql`created_at < ${startOf(from)} and ${isBefore}`));
  }
  if (createdBefore && to) {
    const start = startOf(from && from > to ? from : to);
    counts.push(between(sql`created_at >= ${start}`, isBefore));
  }
  return sql<{ count: number }>`select (${sql.join(counts, sql` + `)})::bigint as count`;
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
const dayAfter = (time: Date): string => dayOf(clampToCalendar(time.getTime() + 86_400_000));
const startOf = (day: string): string => `${day}T00:00:00Z`;
