// Bodies that no service documents, proven to be genuine: none breaks anything, holds up the leads behind it
// or becomes a lead by mistake.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';
import { isLeadConnector } from '../../src/domain/integrations/connectors/connector.ts';
import { eventually } from '../eventually.ts';
import { integrationsPath, openIntegrations } from './open-integrations.ts';

const { app, call, add, send } = await openIntegrations();
after(app.close);
const secret = 'a-secret-of-all-services';

const settings: Record<string, object> = {
  facebook_lead_ads: {
    ...{ page_id: '1', page_access_token: secret },
    ...{ app_secret: secret, verify_token: secret },
  },
  google_ads: { google_key: secret },
  typeform: { secret },
  tally: { signing_secret: secret },
  jotform: { form_id: '1' },
  webhook: { token: secret },
};

/** All proofs at once: each service looks at its own. */
function proven(payload: string) {
  const sign = (encoding: 'hex' | 'base64') =>
    createHmac('sha256', secret).update(payload).digest(encoding);
  return {
    payload,
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': `sha256=${sign('hex')}`,
      'typeform-signature': `sha256=${sign('base64')}`,
      'tally-signature': sign('base64'),
      'x-webhook-token': secret,
    },
  };
}

const key = `"google_key":"${secret}"`;
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const bodies = [
  ...['', '{}', '[]', 'null', '1', '"text"', '{"a":', '[[[]]]', '{"a":1,"a":2}'],
  ...[deep(50), deep(200), `{${key}}`, `{${key},"user_column_data":{"a":1}}`],
  ...[`{${key},"lead_id":{},"user_column_data":[null,1,{"column_id":[]}]}`],
  ...['{"object":"page","entry":{}}', '{"object":"page","entry":[null,{"changes":[7,{}]}]}'],
  ...['{"event_type":"form_response","form_response":null}'],
  ...[
    '{"event_type":"form_response","form_response":{"token":"t","answers":[1,{"type":"choice"}]}}',
  ],
  ...[
    '{"eventType":"FORM_RESPONSE","data":{"submissionId":"s","fields":[{"key":"k","value":{}}]}}',
  ],
  ...[
    '{"submissionID":7,"rawRequest":"[1"}',
    '{"submissionID":8,"rawRequest":{"q1_a":{"b":null}}}',
  ],
  ...['{"label":"__proto__","value":["x"]}', '{"text":"\\u0000 \\ud800 ok"}'],
  ...[`{"many":[${'{},'.repeat(5_000)}{}]}`, `["${'x'.repeat(300_000)}"]`],
];

const connectors = [...app.services.integrations.connectors.values()];

for (const connector of connectors.filter(isLeadConnector)) {
  test(`${connector.type}: bodies of any shape → stored or refused, and none is a lead`, async () => {
    const integration = await add(connector.type, settings[connector.type]);
    for (const body of bodies) {
      const { statusCode } = await send(integration, proven(body));
      const allowed = [200, 303, 400, 403, 413];
      assert.ok(allowed.includes(statusCode), `${statusCode} ${body.slice(0, 100)}`);
    }
    const list = async (state: string) => {
      const path = `${integrationsPath}/${integration.id}/deliveries?state=${state}`;
      return (await call('GET', path)).body.meta.total;
    };
    // Those of Facebook wait for a service that nobody runs here.
    const isIdle = async () =>
      connector.type === 'facebook_lead_ads' || (await list('waiting')) === 0;
    await eventually(isIdle, 'deliveries wait');
    assert.equal(await list('handled'), 0);
  });
}
