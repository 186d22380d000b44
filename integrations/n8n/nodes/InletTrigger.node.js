const { createHmac, timingSafeEqual } = require('node:crypto');
const { request } = require('./request');

const events = [
  ['lead.created', 'Lead Created'],
  ['lead.updated', 'Lead Updated'],
  ['lead.status_changed', 'Lead Status Changed'],
  ['lead.assigned', 'Lead Assigned'],
  ['deal.created', 'Deal Created'],
  ['deal.won', 'Deal Won'],
  ['deal.lost', 'Deal Lost'],
  ['form.submitted', 'Form Submitted'],
  ['task.due', 'Task Due'],
];

const toleranceSeconds = 300;

class InletTrigger {
  description = {
    displayName: 'Inlet Trigger',
    name: 'inletTrigger',
    icon: 'fa:inbox',
    group: ['trigger'],
    version: 1,
    subtitle: '={{$parameter["events"].join(", ")}}',
    description: 'Starts the workflow when something happens in Inlet',
    defaults: { name: 'Inlet Trigger' },
    inputs: [],
    outputs: ['main'],
    credentials: [{ name: 'inletApi', required: true }],
    webhooks: [
      { name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
    ],
    properties: [
      {
        displayName: 'Events',
        name: 'events',
        type: 'multiOptions',
        required: true,
        default: ['lead.created'],
        options: events.map(([value, name]) => ({ name, value })),
      },
    ],
  };

  webhookMethods = {
    default: {
      async checkExists() {
        const { webhookId } = this.getWorkflowStaticData('node');
        if (webhookId === undefined) return false;
        try {
          const { url } = await request(this, 'GET', `webhooks/${webhookId}`);
          return url === this.getNodeWebhookUrl('default');
        } catch {
          return false;
        }
      },
      async create() {
        const body = {
          url: this.getNodeWebhookUrl('default'),
          events: this.getNodeParameter('events'),
          description: 'n8n',
        };
        const { id, secret } = await request(this, 'POST', 'webhooks', { body });
        Object.assign(this.getWorkflowStaticData('node'), { webhookId: id, secret });
        return true;
      },
      async delete() {
        const data = this.getWorkflowStaticData('node');
        if (data.webhookId !== undefined) {
          try {
            await request(this, 'DELETE', `webhooks/${data.webhookId}`);
          } catch {
            return false;
          }
        }
        delete data.webhookId;
        delete data.secret;
        return true;
      },
    },
  };

  async webhook() {
    const { secret } = this.getWorkflowStaticData('node');
    const { rawBody } = this.getRequestObject();
    if (!isGenuine(secret, this.getHeaderData(), rawBody)) {
      this.getResponseObject().status(401).send('The signature does not match.');
      return { noWebhookResponse: true };
    }
    return { workflowData: [this.helpers.returnJsonArray([this.getBodyData()])] };
  }
}

/** As Standard Webhooks sign a message. */
function isGenuine(secret, headers, rawBody) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp } = headers;
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (secret === undefined || rawBody === undefined || !(age <= toleranceSeconds)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(rawBody);
  const expected = Buffer.from(`v1,${signed.digest('base64')}`);
  return String(headers['webhook-signature'] ?? '')
    .split(' ')
    .map((signature) => Buffer.from(signature))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

module.exports = { InletTrigger };
