// The messages of webhooks, one declaration for each type: the compiler requires one for each event
// that webhooks deliver, and the documents, the types of the client and the guide follow it.
import type { webhookEvents } from '../../../domain/webhooks/webhook.ts';

type WebhookEvent = (typeof webhookEvents)[number];

/** The records that messages contain, as the native API presents them. */
export const messageRecords = ['lead', 'contact', 'deal', 'task'] as const;
export type MessageRecord = (typeof messageRecords)[number];

export interface WebhookMessage {
  sentWhen: string;
  /** The name of the record in `data`. */
  subject: MessageRecord | 'form' | 'campaign';
  /** Whether the message has the changed fields, with their values before and after. */
  hasChanges?: boolean;
}

const lead = { subject: 'lead' } as const;
const deal = { subject: 'deal' } as const;

export const webhookMessages: Record<WebhookEvent, WebhookMessage> = {
  'lead.created': { ...lead, sentWhen: 'somebody or something created a lead' },
  'lead.updated': { ...lead, sentWhen: 'fields of a lead changed', hasChanges: true },
  'lead.status_changed': { ...lead, sentWhen: 'a lead got another status', hasChanges: true },
  'lead.assigned': { ...lead, sentWhen: 'a lead got another owner, or none', hasChanges: true },
  'lead.deleted': { ...lead, sentWhen: 'a lead went to the trash' },
  'lead.restored': { ...lead, sentWhen: 'a lead came back from the trash' },
  'lead.merged': { ...lead, sentWhen: 'a lead took in others', hasChanges: true },
  'lead.sold': { ...lead, sentWhen: 'the market sold a lead' },
  'lead.scored': { ...lead, sentWhen: 'a lead got another score', hasChanges: true },
  'contact.updated': {
    ...{ subject: 'contact', sentWhen: 'fields of a contact changed', hasChanges: true },
  },
  'contact.merged': {
    ...{ subject: 'contact', sentWhen: 'a contact took in others', hasChanges: true },
  },
  'deal.created': { ...deal, sentWhen: 'somebody created a deal' },
  'deal.stage_changed': { ...deal, sentWhen: 'a deal moved to another stage', hasChanges: true },
  'deal.won': { ...deal, sentWhen: 'a deal was won', hasChanges: true },
  'deal.lost': { ...deal, sentWhen: 'a deal was lost', hasChanges: true },
  'form.submitted': { subject: 'form', sentWhen: 'a visitor or a program submitted a form' },
  'campaign.sent': {
    ...{ subject: 'campaign', sentWhen: 'the first message of a campaign was handed over' },
  },
  'task.due': { subject: 'task', sentWhen: 'the due time of an open task has come' },
};
