// Sells the leads of a batch in the transaction that makes them, or keeps them for a buyer to come.
import type { ClientBase } from 'pg';
import { prepared } from '../../platform/database/prepared.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import type { CatalogCache } from '../catalog/catalog-cache.ts';
import type { Actor } from '../events/event.ts';
import type { Companion } from '../leads/capture.ts';
import type { Lead } from '../leads/lead.ts';
import { type Ask, askOn } from './ask.ts';
import { matchLeads, type OfferedLead, soldEvent, writeSales } from './match-leads.ts';
import type { Offer } from './offer.ts';
import { OfferChanged } from './offer-changed.ts';
import { retryNextDay } from './retry-job.ts';
import type { Sale } from './sale.ts';
import { dayIn } from './workspace-day.ts';

/** Who sends leads, and by which terms they were judged. */
export interface Sender {
  workspaceId: string;
  supplierId: string;
  actor: Actor;
  offer: Pick<Offer, 'id' | 'version'>;
}

interface Received extends OfferedLead {
  status: Sale['status'];
  at: Date;
}

const columns: Column<Received>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (lead) => lead.workspaceId },
  { name: 'lead_id', type: 'uuid', cell: (lead) => lead.id },
  { name: 'offer_id', type: 'uuid', cell: (lead) => lead.offerId },
  { name: 'supplier_id', type: 'uuid', cell: (lead) => lead.supplierId },
  { name: 'status', type: 'text', cell: (lead) => lead.status },
  { name: 'received_at', type: 'timestamptz', cell: (lead) => lead.at.toISOString() },
  {
    name: 'sold_at',
    type: 'timestamptz',
    cell: (lead) => (lead.status === 'sold' ? lead.at.toISOString() : null),
  },
];
const insertMarketLeads = insertText('market_leads', columns);

const most = 5_000;

/** The companion of a sender: one and the same for all that it sends by the same terms, so that
 *  these are sold together. */
export function createSellLeads(catalogs: CatalogCache): (sender: Sender) => Companion<Sale> {
  const companions = new Map<string, Companion<Sale>>();
  return (sender) => {
    const { supplierId, actor, offer } = sender;
    const place = [supplierId, actor.type, actor.id, offer.id, offer.version].join(' ');
    let companion = companions.get(place);
    if (companion === undefined) {
      if (companions.size >= most) companions.clear();
      companion = {
        afterInsert: (connection, leads, at) => sellLeads(connection, catalogs, sender, leads, at),
      };
      companions.set(place, companion);
    }
    return companion;
  };
}

async function sellLeads(
  connection: ClientBase,
  catalogs: CatalogCache,
  sender: Sender,
  leads: readonly Lead[],
  at: Date,
): ReturnType<Companion<Sale>['afterInsert']> {
  const { workspaceId, supplierId, actor, offer } = sender;
  // The transaction has just brought the catalog up to date.
  const { timeZone } = await catalogs.any(workspaceId, connection);
  const day = dayIn(timeZone, at);
  const offered = leads.map(
    ({ id, state }): OfferedLead => ({
      workspaceId,
      id,
      state,
      offerId: offer.id,
      supplierId,
      actor,
      day,
    }),
  );

  const ask = askOn(connection);
  const [{ sold, capped }] = await Promise.all([
    matchLeads(ask, offered, at),
    checkTerms(ask, sender),
  ]);
  const isSold = new Set(sold.map(({ id }) => id));
  const received = offered.map(
    (lead): Received => ({ ...lead, at, status: isSold.has(lead.id) ? 'sold' : 'pending' }),
  );
  const jobs = capped.length > 0 ? [retryNextDay(workspaceId, timeZone, at)] : [];
  await Promise.all([
    ask(insertMarketLeads, columnValues(columns, received)),
    writeSales(ask, sold),
    addJobs(prepared(connection), jobs),
  ]);

  const outcomes = new Map<string, Sale>(offered.map(({ id }) => [id, { status: 'pending' }]));
  for (const { id, payout, order } of sold) {
    outcomes.set(id, { status: 'sold', price: payout, buyerIds: [order.buyerId] });
  }
  return { outcomes, events: sold.map(soldEvent) };
}

const readVersion = 'select version from offers where workspace_id = $1 and id = $2 and active';

async function checkTerms(ask: Ask, { workspaceId, offer }: Sender): Promise<void> {
  const [terms] = await ask<{ version: number }>(readVersion, [workspaceId, offer.id]);
  if (terms?.version !== offer.version) throw new OfferChanged('The terms of the offer changed.');
}
