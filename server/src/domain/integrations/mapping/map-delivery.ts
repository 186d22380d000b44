// The lead that a delivery becomes, or why it becomes none. Pure.
import type { Catalog } from '../../catalog/catalog.ts';
import type { LeadDraft } from '../../leads/lead.ts';
import type {
  ConnectedIntegration,
  LeadConnector,
  NoLead,
  StoredDelivery,
} from '../connectors/connector.ts';
import { draftOfLead } from './draft-of-lead.ts';
import { type PlacedField, placeFields } from './place-fields.ts';

export interface MappedDelivery {
  /** Where each field goes. */
  fields: PlacedField[];
  result: { draft: LeadDraft } | { outcome: NoLead };
}

export interface Mappable {
  connector: LeadConnector;
  integration: ConnectedIntegration;
  delivery: Pick<StoredDelivery, 'payload' | 'fetched'>;
}

/** Others decide what a payload holds: one of an unknown shape must not hold up the rest. */
export function mapDelivery(mappable: Mappable, catalog: Catalog): MappedDelivery {
  try {
    return readDelivery(mappable, catalog);
  } catch (error) {
    const detail = error instanceof Error ? error.message : undefined;
    return none({ state: 'failed', isFinal: true, reason: 'not_understood', detail });
  }
}

function readDelivery(
  { connector, integration, delivery }: Mappable,
  catalog: Catalog,
): MappedDelivery {
  const received = connector.read(delivery, integration);
  if ('state' in received) return none(received);
  const { settings } = integration;
  const fields = placeFields(received, settings, catalog);
  const source = String(settings.source ?? connector.source);
  const draft = draftOfLead(received, fields, source, catalog);
  return draft === undefined
    ? none({ state: 'failed', isFinal: true, reason: 'no_person' }, fields)
    : { fields, result: { draft } };
}

const none = (outcome: NoLead, fields: PlacedField[] = []): MappedDelivery => ({
  fields,
  result: { outcome },
});
