// The messages of webhooks, for the documents of both full APIs: their records are those of the native
// API, whichever key made the webhook.
import { contactResource } from '../api/contacts/contact-resource.ts';
import { dealResource } from '../api/deals/deal-resource.ts';
import { sampleLead } from '../api/leads/lead-resource.ts';
import type { Item, Resource } from '../api/resource.ts';
import { taskResource } from '../api/tasks/task-resource.ts';
import { messageSchema, type PresentedRecord } from '../api/webhooks/message-schema.ts';
import { webhookMessages } from '../api/webhooks/webhook-messages.ts';
import type { DescribedMessages } from '../openapi/describe-webhooks.ts';
import { fromLead } from './leadhub/map.ts';
import { leadSchema } from './leadhub/schema.ts';
import { style } from './leadhub/style.ts';

function presented<Record extends Item>(
  title: string,
  { schema, render, sample }: Pick<Resource<Record>, 'schema' | 'render' | 'sample'>,
): PresentedRecord {
  return { title, schema: schema(style), sample: render(sample, style) };
}

export function describeMessages(): DescribedMessages {
  const records = {
    lead: { title: 'WebhookLead', schema: leadSchema, sample: fromLead(sampleLead) },
    contact: presented('WebhookContact', contactResource),
    deal: presented('WebhookDeal', dealResource),
    task: presented('WebhookTask', taskResource),
  };
  return Object.fromEntries(
    Object.entries(webhookMessages).map(([type, message]) => [
      type,
      { sentWhen: message.sentWhen, ...messageSchema(type, message, records) },
    ]),
  );
}
