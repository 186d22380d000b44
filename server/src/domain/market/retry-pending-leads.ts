// Tries again to sell the pending leads of a workspace, oldest first. It finds them without the
// workspace's lock, and sells them in batches, so that it holds the lock only briefly.
import { type Queries, queriesOf } from '../../platform/database/queries.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import { systemActor } from '../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import { matchLeads, type OfferedLead, soldEvent, writeSales } from './match-leads.ts';
import { retryNextDay } from './retry-job.ts';

type PendingLead = Pick<OfferedLead, 'id' | 'offerId' | 'supplierId' | 'state'>;

interface MarketWorkspace {
  workspaceId: string;
  timeZone: string;
}

const maxBatch = 500;

/** Returns the number of leads sold. */
export async function retryPendingLeads(deps: WriteDeps, workspaceId: string): Promise<number> {
  const queries = queriesOf(deps.database.kysely);
  let sold = 0;
  for (;;) {
    const market = await findMarket(queries, workspaceId);
    if (market === undefined) return sold;
    const ids = await findSellable(queries, market, { withCapacity: true, at: deps.clock.now() });
    if (ids.length === 0) {
      await scheduleNextDay(queries, market, deps.clock.now());
      return sold;
    }
    sold += await writeInWorkspace(deps, { workspaceId, actor: systemActor }, (write) =>
      sellBatch(write, market, ids),
    );
  }
}

async function findMarket(
  queries: Queries,
  workspaceId: string,
): Promise<MarketWorkspace | undefined> {
  const { rows } = await queries.query<MarketWorkspace>({
    text: 'select id as "workspaceId", time_zone as "timeZone" from workspaces where id = $1',
    values: [workspaceId],
  });
  return rows[0];
}

// Pending leads that an active order accepts. $3 excludes orders that have reached their cap today.
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
  { workspaceId, timeZone }: MarketWorkspace,
  { withCapacity, at, max = maxBatch }: { withCapacity: boolean; at: Date; max?: number },
): Promise<string[]> {
  const { rows } = await queries.query<{ id: string }>({
    text: findLeads,
    values: [workspaceId, dayIn(timeZone, at), withCapacity, max],
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

async function sellBatch(
  { db, at, record }: WorkspaceWrite,
  { workspaceId, timeZone }: MarketWorkspace,
  ids: string[],
): Promise<number> {
  const queries = queriesOf(db);
  const day = dayIn(timeZone, at);
  const { rows: pending } = await queries.query<PendingLead>({
    text: readPending,
    values: [workspaceId, ids],
  });
  const leads = pending.map((lead) => ({ ...lead, workspaceId, day, actor: systemActor }));
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

/** Leads that an order still accepts wait only for its cap, which resets on the next day. */
async function scheduleNextDay(queries: Queries, market: MarketWorkspace, at: Date): Promise<void> {
  const waiting = await findSellable(queries, market, { withCapacity: false, at, max: 1 });
  if (waiting.length === 0) return;
  await addJobs(queries, [retryNextDay(market.workspaceId, market.timeZone, at)]);
}
