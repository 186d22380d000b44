// Tries to sell the leads of a workspace that no buyer could take when they came, oldest first. They
// are looked for without the workspace's lock and sold in steps that hold it shortly.
import { type Queries, queriesOf } from '../../platform/database/queries.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import type { Actor } from '../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import { matchLeads, type OfferedLead, soldEvent, writeSales } from './match-leads.ts';
import { retryNextDay } from './retry-job.ts';

type PendingLead = Pick<OfferedLead, 'id' | 'offerId' | 'supplierId' | 'state'>;

interface Market {
  workspaceId: string;
  timeZone: string;
}

const step = 500;
const system: Actor = { type: 'system', id: null };

/** How many were sold. */
export async function retryPendingLeads(deps: WriteDeps, workspaceId: string): Promise<number> {
  const queries = queriesOf(deps.database.kysely);
  let sold = 0;
  for (;;) {
    const market = await findMarket(queries, workspaceId);
    if (market === undefined) return sold;
    const ids = await findSellable(queries, market, { withRoom: true, at: deps.clock.now() });
    if (ids.length === 0) {
      await waitForNextDay(queries, market, deps.clock.now());
      return sold;
    }
    sold += await writeInWorkspace(deps, { workspaceId, actor: system }, (write) =>
      sellStep(write, market, ids),
    );
  }
}

async function findMarket(queries: Queries, workspaceId: string): Promise<Market | undefined> {
  const { rows } = await queries.query<Market>({
    text: 'select id as "workspaceId", time_zone as "timeZone" from workspaces where id = $1',
    values: [workspaceId],
  });
  return rows[0];
}

// Pending leads that an active order accepts; with room in it today, when that is asked for.
const findLeads = `
  select m.lead_id as id
  from market_leads m
  join leads l
    on l.workspace_id = m.workspace_id and l.id = m.lead_id and l.deleted_at is null
  join offers f on f.workspace_id = m.workspace_id and f.id = m.offer_id and f.active
  where m.workspace_id = $1 and m.status = 'pending' and exists (
    select 1 from buyer_orders o
    left join order_days d
      on d.workspace_id = o.workspace_id and d.order_id = o.id and d.day = $2::date
    where o.workspace_id = m.workspace_id and o.offer_id = m.offer_id and o.active
      and (o.states is null or upper(l.state) = any(o.states))
      and (not $3::boolean or o.daily_cap is null or coalesce(d.sold, 0) < o.daily_cap))
  order by m.received_at, m.lead_id
  limit $4`;

async function findSellable(
  queries: Queries,
  { workspaceId, timeZone }: Market,
  { withRoom, at, max = step }: { withRoom: boolean; at: Date; max?: number },
): Promise<string[]> {
  const { rows } = await queries.query<{ id: string }>({
    text: findLeads,
    values: [workspaceId, dayIn(timeZone, at), withRoom, max],
  });
  return rows.map(({ id }) => id);
}

const readPending = `
  select m.lead_id as id, m.offer_id as "offerId", m.supplier_id as "supplierId", l.state
  from market_leads m
  join leads l
    on l.workspace_id = m.workspace_id and l.id = m.lead_id and l.deleted_at is null
  where m.workspace_id = $1 and m.lead_id = any($2::uuid[]) and m.status = 'pending'
  order by m.received_at, m.lead_id`;

const markSold = `
  update market_leads set status = 'sold', sold_at = $3
  where workspace_id = $1 and lead_id = any($2::uuid[])`;

async function sellStep(
  { db, at, record }: WorkspaceWrite,
  { workspaceId, timeZone }: Market,
  ids: string[],
): Promise<number> {
  const queries = queriesOf(db);
  const day = dayIn(timeZone, at);
  const { rows: pending } = await queries.query<PendingLead>({
    text: readPending,
    values: [workspaceId, ids],
  });
  const leads = pending.map((lead) => ({ ...lead, workspaceId, day, actor: system }));
  const { sold, capped } = await matchLeads(queries, leads, at);
  if (sold.length > 0) {
    await writeSales(queries, sold);
    await queries.query({
      text: markSold,
      values: [workspaceId, sold.map(({ id }) => id), at],
    });
  }
  if (capped.length > 0) await addJobs(queries, [retryNextDay(workspaceId, timeZone, at)]);
  for (const lead of sold) record(soldEvent(lead));
  return sold.length;
}

/** What still waits for an order does so for room in it, which the next day brings. */
async function waitForNextDay(queries: Queries, market: Market, at: Date): Promise<void> {
  const waiting = await findSellable(queries, market, { withRoom: false, at, max: 1 });
  if (waiting.length === 0) return;
  await addJobs(queries, [retryNextDay(market.workspaceId, market.timeZone, at)]);
}
