// A page of leads in the order of their creation, in one statement.
import { preparedName } from '../../../platform/database/prepared.ts';
import { refuseLagging } from '../../events/projections/catch-up.ts';
import type { TotalsCache } from '../../events/totals-cache.ts';
import type { ListFilter, ListPage } from '../../filters/list-filter.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import type { Lead } from '../lead.ts';
import { leadSearch } from '../search/projection.ts';
import { cacheFound, countFound, estimateFound, isLarge } from './count-found.ts';
import {
  type CreationPage,
  type CreationPageResult,
  creationPageQuery,
  hasStablePlan,
  maxFound,
} from './creation-page-query.ts';
import { fromPageRow } from './lead-page-row.ts';
import { toSimpleFilter } from './simple-filter.ts';

export type LeadListDeps = ListDeps & { totals: TotalsCache };

/** A search that is known to find more looks among the first of the list first. */
const maxSorted = 5_000;

export type CreationRange = Omit<CreationPage, 'filter' | 'limit' | 'large'>;

/** Undefined when the page needs the record index. */
export async function pageByCreation(
  deps: LeadListDeps,
  workspaceId: string,
  filter: ListFilter,
  { perPage, ...range }: CreationRange & { perPage: number },
): Promise<ListPage<Lead> | undefined> {
  const { catalogs, database, refs } = deps;
  let catalog = await catalogs.any(workspaceId, database.pool);
  for (;;) {
    const simple = toSimpleFilter(filter, catalog, refs);
    if (simple === undefined) return undefined;
    // One extra lead shows whether there is a next page.
    const page = { ...range, filter: simple, limit: perPage + 1 };
    const read = await readPage(deps, workspaceId, page);
    if (read === undefined) return undefined;
    const version = read.catalog_version;
    // If the catalog has changed in between, resolve the names again and repeat.
    if (version !== catalog.version) {
      catalog = await catalogs.at(workspaceId, version, database.pool);
      continue;
    }
    const shown = read.rows.slice(0, perPage);
    const last = shown.at(-1);
    const isLast = read.rows.length <= perPage;
    const next = last && !isLast ? { value: last.cursor, number: last.number } : null;
    return { items: shown.map((row) => fromPageRow(row, catalog)), total: read.total, next };
  }
}

/** Undefined when few of the first leads match a search that many match. */
async function readPage(
  deps: LeadListDeps,
  workspaceId: string,
  page: CreationPage,
): Promise<(CreationPageResult & { total: number }) | undefined> {
  const { database } = deps;
  const { search } = page.filter;
  if (search === undefined) return withTotal(await runQuery(database, workspaceId, page));
  if ((await estimateFound(deps, workspaceId, search)) <= maxSorted) {
    const large = isLarge(deps, workspaceId);
    const read = await runQuery(database, workspaceId, { ...page, large });
    await refuseLagging(database, leadSearch, read.lag);
    cacheFound(deps, workspaceId, search, read);
    if ((read.found ?? 0) <= maxFound) return withTotal(read);
  }
  const read = await runQuery(database, workspaceId, { ...page, scan: true });
  if (read.rows.length < page.limit) return undefined;
  return { ...read, total: await countFound(deps, workspaceId, search, read.last_event) };
}

function withTotal(read: CreationPageResult): CreationPageResult & { total: number } {
  return { ...read, total: read.total ?? 0 };
}

async function runQuery(
  { kysely, pool }: LeadListDeps['database'],
  workspaceId: string,
  page: CreationPage,
): Promise<CreationPageResult> {
  const { sql: text, parameters } = creationPageQuery(workspaceId, page).compile(kysely);
  const { rows } = await pool.query<CreationPageResult>({
    ...(hasStablePlan(page) && { name: preparedName(text) }),
    text,
    values: [...parameters],
  });
  const [read] = rows;
  if (read === undefined) throw new Error(`no workspace ${workspaceId}`);
  return read;
}
