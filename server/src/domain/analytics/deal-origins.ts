// The lead that a deal came from, with the source that it had when the deal was made. Kept, since
// what was counted by it has to be found again when the lead is long gone.
import type { Queries } from '../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../platform/database/rows.ts';
import type { Origin } from './count-journey.ts';
import { newJourney, travel } from './journey.ts';
import { readHistories, type SubjectEntry } from './log-queries.ts';

interface DealOrigin extends Origin {
  dealId: string;
}

const columns: Column<DealOrigin>[] = [
  { name: 'deal_id', type: 'uuid', cell: (origin) => origin.dealId },
  { name: 'source', type: 'text', cell: (origin) => origin.source },
  {
    name: 'lead_created_at',
    type: 'timestamptz',
    cell: (origin) => new Date(origin.created).toISOString(),
  },
];
const names = columns.map(({ name }) => name).join(', ');
const insert = {
  name: 'keep-deal-origins',
  text: `insert into deal_origins (workspace_id, ${names})
    select $${columns.length + 1}, ${names} from ${unnestText(columns, 'given')}
    on conflict (workspace_id, deal_id) do nothing`,
};
const findLeads = {
  name: 'find-leads-of-deals',
  text: 'select id, number from leads where workspace_id = $1 and number = any($2::bigint[])',
};
const find = {
  name: 'find-deal-origins',
  text: `select deal_id as "dealId", source,
      floor(extract(epoch from lead_created_at) * 1000)::float8 as created
    from deal_origins where workspace_id = $1 and deal_id = any($2::uuid[])`,
};

export async function originsOf(
  queries: Queries,
  workspaceId: string,
  deals: readonly SubjectEntry[],
): Promise<Map<string, Origin>> {
  if (deals.length === 0) return new Map();
  const ids = [...new Set(deals.map(({ subjectId }) => subjectId))];
  const { rows } = await queries.query<DealOrigin>({ ...find, values: [workspaceId, ids] });
  return new Map(rows.map((row) => [row.dealId, row]));
}

/** Of the deals that are made by these entries. */
export async function keepOrigins(
  queries: Queries,
  workspaceId: string,
  entries: readonly SubjectEntry[],
): Promise<void> {
  const made = entries.filter(({ type, facts }) => type === 'deal.created' && facts.lead_id);
  if (made.length === 0) return;
  const leads = await leadIds(queries, workspaceId, made);
  const upTo = made.at(-1)?.seq ?? 0;
  const history = await readHistories(queries, workspaceId, [...new Set(leads.values())], upTo);
  const byLead = Map.groupBy(history, ({ subjectId }) => subjectId);
  const origins: DealOrigin[] = [];
  for (const { seq, subjectId, facts } of made) {
    const journey = newJourney();
    for (const entry of byLead.get(leads.get(String(facts.lead_id)) ?? '') ?? []) {
      if (entry.seq < seq) travel(journey, entry);
    }
    const { created, source } = journey;
    if (created !== null) origins.push({ dealId: subjectId, source, created });
  }
  if (origins.length === 0) return;
  await queries.query({ ...insert, values: [...columnValues(columns, origins), workspaceId] });
}

/** The ids of leads, by what the log calls them: their number, or the id itself. */
async function leadIds(
  queries: Queries,
  workspaceId: string,
  deals: readonly SubjectEntry[],
): Promise<Map<string, string>> {
  const named = [...new Set(deals.map(({ facts }) => facts.lead_id))];
  const numbers = named.filter((name) => typeof name === 'number');
  const ids = named.filter((name) => typeof name === 'string');
  const found = new Map(ids.map((id) => [id, id]));
  if (numbers.length === 0) return found;
  const { rows } = await queries.query<{ id: string; number: number }>({
    ...findLeads,
    values: [workspaceId, numbers],
  });
  for (const { id, number } of rows) found.set(String(number), id);
  return found;
}
