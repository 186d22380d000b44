// Sells the leads of a batch in the transaction that creates them. Unsold leads stay pending.

import type { Queries } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import type { CatalogCache } from '../catalog/catalog-cache.ts';
import type { Actor } from '../events/event.ts';
import type { CaptureHook, HookResult } from '../leads/intake/capture.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import { distinctBy, matchLeads, type OfferedLead, soldEvent, writeSales } from './match-leads.ts';
import type { Offer } from './offer.ts';
import { retryNextDay } from './retry-job.ts';
import type { Sale } from './submission.ts';

/** Thrown within the transaction of a lead: the terms of its offer changed since it was checked. */
export class OfferChanged extends Error {
  override name = 'OfferChanged';
}

/** The supplier of a lead, and the version of the offer by which the lead was checked. */
export interface Sender {
  supplierId: string;
  actor: Actor;
  offer: Pick<Offer, 'id' | 'version'>;
}

interface ReceivedLead extends OfferedLead {
  sender: Sender;
  timeZone: string;
}

interface MarketLeadRow extends OfferedLead {
  status: Sale['status'];
  at: Date;
}

const columns: Column<MarketLeadRow>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (lead) => lead.workspaceId },
  { name: 'lead_id', type: 'uuid', cell: (lead) => lead.id },
  { name: 'offer_id', type: 'uuid', cell: (lead) => lead.offerId },
  { name: 'supplier_id', type: 'uuid', cell: (lead) => lead.supplierId },
  { name: 'status', type: 'text', cell: (lead) => lead.status },
  { name: 'received_at', type: 'timestamptz', cell: (lead) => lead.at },
  {
    name: 'sold_at',
    type: 'timestamptz',
    cell: (lead) => (lead.status === 'sold' ? lead.at : null),
  },
];
const insertMarketLeads = insertText('market_leads', columns);

/** All requests of a process share this hook, so one set of statements sells the leads of a batch. */
export function createSaleHook(catalogs: CatalogCache): CaptureHook<Sender, Sale> {
  return {
    async afterInsert(connection, created, at) {
      const offered: ReceivedLead[] = [];
      for (const { lead, context: sender } of created) {
        const { workspaceId, id, state } = lead;
        // The transaction has just brought the catalog up to date.
        const { timeZone } = await catalogs.any(workspaceId, connection);
        const { supplierId, actor, offer } = sender;
        const day = dayIn(timeZone, at);
        const base = { workspaceId, id, state, supplierId, actor, day };
        offered.push({ ...base, offerId: offer.id, timeZone, sender });
      }
      return sellLeads(connection, offered, at);
    },
  };
}

async function sellLeads(
  connection: Queries,
  offered: readonly ReceivedLead[],
  at: Date,
): Promise<HookResult<Sale>> {
  const [{ sold, capped }] = await Promise.all([
    matchLeads(connection, offered, at),
    checkTerms(connection, offered),
  ]);
  const isSold = new Set(sold.map(({ id }) => id));
  const rows = offered.map(
    (lead): MarketLeadRow => ({ ...lead, at, status: isSold.has(lead.id) ? 'sold' : 'pending' }),
  );
  const cappedWorkspaces = new Set(capped.map(({ workspaceId }) => workspaceId));
  const timeZones = new Map(offered.map(({ workspaceId, timeZone }) => [workspaceId, timeZone]));
  const jobs = [...cappedWorkspaces].map((id) => retryNextDay(id, timeZones.get(id) ?? 'UTC', at));
  await Promise.all([
    connection.query({ text: insertMarketLeads, values: columnValues(columns, rows) }),
    writeSales(connection, sold),
    addJobs(connection, jobs),
  ]);

  const outcomes = new Map<string, Sale>(offered.map(({ id }) => [id, { status: 'pending' }]));
  for (const { id, payout, order } of sold) {
    outcomes.set(id, { status: 'sold', price: payout, buyerIds: [order.buyerId] });
  }
  return { outcomes, events: sold.map(soldEvent) };
}

const readVersions = `
  select f.id, f.version
  from unnest($1::uuid[], $2::uuid[]) as a(workspace_id, offer_id)
  join offers f on f.workspace_id = a.workspace_id and f.id = a.offer_id and f.active`;

async function checkTerms(connection: Queries, leads: readonly ReceivedLead[]): Promise<void> {
  const offers = distinctBy(leads, (lead) => lead.offerId);
  const { rows } = await connection.query<{ id: string; version: number }>({
    text: readVersions,
    values: [offers.map((lead) => lead.workspaceId), offers.map((lead) => lead.offerId)],
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  for (const { sender } of leads) {
    const { id, version } = sender.offer;
    if (versions.get(id) !== version) throw new OfferChanged('The terms of the offer changed.');
  }
}
