// Tries to sell the leads of a workspace that no buyer could take when they came, oldest first. They
// are looked for without the workspace's lock and sold in steps that hold it shortly.
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import type { Actor } from '../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import { type Ask, askThrough } from './ask.ts';
import { matchLeads, type OfferedLead, soldEvent, writeSales } from './match-leads.ts';
import { retryNextDay } from './retry-job.ts';

interface Place {
  workspaceId: string;
  timeZone: string;
}

const step = 500;
const system: Actor = { type: 'system', id: null };

/** How many were sold. */
export async function retryPendingLeads(deps: WriteDeps, workspaceId: string): Promise<number> {
  const ask = askThrough(deps.database.kysely);
  let sold = 0;
  for (;;) {
    const [workspace] = await ask<{ timeZone: string }>(readTimeZone, [workspaceId]);
    if (workspace === undefined) return sold;
    const place = { workspaceId, timeZone: workspace.timeZone };
    const today = dayIn(place.timeZone, deps.clock.now());
    const found = await ask<{ id: string }>(findLeads, [workspaceId, today, true, step]);
    if (found.length === 0) {
      await waitForNextDay(ask, place, today, deps.clock.now());
      return sold;
    }
    const ids = found.map(({ id }) => id);
    sold += await writeInWorkspace(deps, { workspaceId, actor: system }, (write) =>
      sellStep(write, place, ids),
    );
  }
}

const readTimeZone = 'select time_zone as "timeZone" from workspaces where id = $1';

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
  { workspaceId, timeZone }: Place,
  ids: string[],
): Promise<number> {
  const ask = askThrough(db);
  const day = dayIn(timeZone, at);
  const pending = await ask<Pick<OfferedLead, 'id' | 'offerId' | 'supplierId' | 'state'>>(
    readPending,
    [workspaceId, ids],
  );
  const leads = pending.map((lead) => ({ ...lead, workspaceId, day, actor: system }));
  const { sold, capped } = await matchLeads(ask, leads, at);
  if (sold.length > 0) {
    await writeSales(ask, sold);
    await ask(markSold, [workspaceId, sold.map(({ id }) => id), at]);
  }
  if (capped.length > 0) await addJobs(ask, [retryNextDay(workspaceId, timeZone, at)]);
  for (const lead of sold) record(soldEvent(lead));
  return sold.length;
}

/** What still waits for an order does so for room in it, which the next day brings. */
async function waitForNextDay(
  ask: Ask,
  { workspaceId, timeZone }: Place,
  today: string,
  now: Date,
): Promise<void> {
  const waiting = await ask<{ id: string }>(findLeads, [workspaceId, today, false, 1]);
  if (waiting.length > 0) await addJobs(ask, [retryNextDay(workspaceId, timeZone, now)]);
}
