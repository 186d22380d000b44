// All connectors: how each service sends to the address of an integration.
import type { Connector, Connectors } from './integrations/connectors/connector.ts';
import { createFacebookLeadAds } from './integrations/connectors/facebook-lead-ads/facebook-lead-ads.ts';
import { googleAds } from './integrations/connectors/google-ads/google-ads.ts';
import { htmlForm } from './integrations/connectors/html-form/html-form.ts';
import { jotform } from './integrations/connectors/jotform/jotform.ts';
import { createMailgun } from './integrations/connectors/mailgun/mailgun.ts';
import type { GraphDeps } from './integrations/connectors/meta/graph.ts';
import { createSes, type SesDeps } from './integrations/connectors/ses/ses.ts';
import { tally } from './integrations/connectors/tally/tally.ts';
import { typeform } from './integrations/connectors/typeform/typeform.ts';
import { webhook } from './integrations/connectors/webhook/webhook.ts';
import { wix } from './integrations/connectors/wix/wix.ts';
import { wordpress } from './integrations/connectors/wordpress/wordpress.ts';
import { createWhatsappConnector, type WhatsappConnectorDeps } from './whatsapp/connector.ts';

export type ConnectorDeps = GraphDeps & SesDeps & { whatsapp: WhatsappConnectorDeps };

export function createConnectors({ whatsapp, ...deps }: ConnectorDeps): Connectors {
  const all: Connector[] = [
    createFacebookLeadAds(deps),
    createWhatsappConnector(whatsapp),
    ...[createMailgun(deps), createSes(deps)],
    ...[googleAds, typeform, tally, jotform, wix, wordpress, htmlForm, webhook],
  ];
  return new Map(all.map((connector) => [connector.type, connector]));
}
