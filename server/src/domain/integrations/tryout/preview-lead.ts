// Shows the lead that a delivery would become, so that a mapping can be made while looking at a sample.
// Nothing is written.
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { DomainError, invalidField } from '../../errors.ts';
import type { Json } from '../../leads/lead.ts';
import { orUndefined } from '../../or-undefined.ts';
import type { Ref } from '../../record-ref.ts';
import { type Connectors, isLeadConnector, type StoredDelivery } from '../connectors/connector.ts';
import { findDeliveryRow } from '../deliveries/delivery-row.ts';
import type { Settings } from '../integration.ts';
import {
  connectedIntegration,
  findIntegrationRow,
  type IntegrationReadDeps,
} from '../integration-row.ts';
import { type MappedDelivery, mapDelivery } from '../mapping/map-delivery.ts';
import { findLastDelivery } from './find-last-delivery.ts';

export type PreviewDeps = ReadDeps & IntegrationReadDeps & { connectors: Connectors };

export interface PreviewRequest {
  /** What the service would send. */
  payload?: Json | undefined;
  /** What it sent; the last delivery by default, or else an example. */
  delivery?: Ref | undefined;
  /** In place of those of the integration. */
  settings: Settings;
}

type Sample = Pick<StoredDelivery, 'payload' | 'fetched'>;

export async function previewLead(
  deps: PreviewDeps,
  workspaceId: string,
  ref: Ref,
  request: PreviewRequest,
): Promise<MappedDelivery> {
  const row = await findIntegrationRow(deps.database.kysely, workspaceId, ref);
  const connector = deps.connectors.get(row.type);
  if (connector === undefined || !isLeadConnector(connector)) {
    throw new DomainError('conflict', 'Integrations of this type bring no leads.');
  }
  const integration = connectedIntegration(workspaceId, row, deps.sealer);
  const settings = { ...integration.settings, ...request.settings };
  const delivery = (await findSample(deps, integration, request)) ?? connector.sample;
  const catalog = await freshCatalog(deps, workspaceId);
  return mapDelivery({ connector, integration: { ...integration, settings }, delivery }, catalog);
}

async function findSample(
  { database: { kysely } }: PreviewDeps,
  { workspaceId, id }: { workspaceId: string; id: string },
  { payload, delivery }: PreviewRequest,
): Promise<Sample | undefined> {
  if (delivery === undefined) {
    if (payload !== undefined) return { payload, fetched: payload };
    const last = await findLastDelivery(kysely, workspaceId, id);
    return last && parsed(last);
  }
  const found = await orUndefined(findDeliveryRow(kysely, workspaceId, id, delivery));
  if (found !== undefined) return parsed(found);
  throw invalidField('delivery_id', 'record_unknown', { record: 'delivery' });
}

const parsed = (row: { payload: string; fetched: string | null }): Sample => ({
  payload: JSON.parse(row.payload),
  fetched: row.fetched === null ? undefined : JSON.parse(row.fetched),
});
