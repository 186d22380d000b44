// Shows the lead that a delivery would become, so that a mapping can be made while looking at a sample.
// Nothing is written.

import type { Catalog } from '../../catalog/catalog.ts';
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { invalidField } from '../../errors.ts';
import type { Json, LeadDraft } from '../../leads/lead.ts';
import { orUndefined } from '../../or-undefined.ts';
import type { Ref } from '../../record-ref.ts';
import {
  type ConnectedIntegration,
  type Connectors,
  isLeadConnector,
  type LeadConnector,
  type Outcome,
  type StoredDelivery,
} from '../connectors/connector.ts';
import { findDeliveryRow } from '../deliveries/delivery-row.ts';
import { checkReceives, type Settings } from '../integration.ts';
import {
  connectedIntegration,
  findIntegrationRow,
  type IntegrationReadDeps,
} from '../integration-row.ts';
import { draftOfLead } from '../mapping/draft-of-lead.ts';
import { type PlacedField, placeFields } from '../mapping/place-fields.ts';
import { findSample } from './find-sample.ts';

export type PreviewDeps = ReadDeps & IntegrationReadDeps & { connectors: Connectors };

export interface PreviewRequest {
  /** What the service would send; the last delivery by default. */
  payload?: Json | undefined;
  delivery?: Ref | undefined;
  /** In place of those of the integration. */
  settings: Settings;
}

export interface LeadPreview {
  fields: PlacedField[];
  /** Null when it makes no lead. */
  draft: LeadDraft | null;
  /** Why not. */
  outcome: Exclude<Outcome, { state: 'handled' }> | null;
}

type Sample = Pick<StoredDelivery, 'payload' | 'fetched'>;

export async function previewLead(
  deps: PreviewDeps,
  workspaceId: string,
  ref: Ref,
  { payload, delivery, settings }: PreviewRequest,
): Promise<LeadPreview> {
  const { kysely } = deps.database;
  const row = await findIntegrationRow(kysely, workspaceId, ref);
  checkReceives(row.type);
  const connector = deps.connectors.get(row.type);
  const integration = connectedIntegration(workspaceId, row, deps.sealer);
  if (connector === undefined || !isLeadConnector(connector)) return nothing('not_wanted');
  const edited = { ...integration, settings: { ...integration.settings, ...settings } };
  const sample = await sampleOf();
  return previewOf(connector, edited, sample, await freshCatalog(deps, workspaceId));

  async function sampleOf(): Promise<Sample> {
    if (delivery !== undefined) {
      const found = await orUndefined(findDeliveryRow(kysely, workspaceId, row.id, delivery));
      if (found !== undefined) return parsed(found);
      throw invalidField('delivery_id', 'record_unknown', { record: 'delivery' });
    }
    if (payload !== undefined) return { payload, fetched: payload };
    const last = await findSample(kysely, workspaceId, row.id);
    return last === undefined ? (connector as LeadConnector).sample : parsed(last);
  }
}

const parsed = (row: { payload: string; fetched: string | null }): Sample => ({
  payload: JSON.parse(row.payload),
  fetched: row.fetched === null ? undefined : JSON.parse(row.fetched),
});

const nothing = (reason: 'not_wanted' | 'no_person'): LeadPreview => ({
  ...{ fields: [], draft: null },
  outcome: { state: 'ignored', reason },
});

export function previewOf(
  connector: LeadConnector,
  integration: ConnectedIntegration,
  sample: Sample,
  catalog: Catalog,
): LeadPreview {
  const received = connector.read(sample, integration);
  if ('state' in received) {
    return received.state === 'handled'
      ? nothing('not_wanted')
      : { fields: [], draft: null, outcome: received };
  }
  const { settings } = integration;
  const fields = placeFields(received, settings, catalog);
  const source = String(settings.source ?? connector.source);
  const draft = draftOfLead(received, fields, source, catalog);
  return draft === undefined
    ? { ...nothing('no_person'), fields }
    : { fields, draft, outcome: null };
}
