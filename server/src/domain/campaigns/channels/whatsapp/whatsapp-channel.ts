// Campaigns by WhatsApp: their messages are approved templates.
import { sql } from 'kysely';
import type { CampaignChannel } from '../channel.ts';
import { checkTemplate } from './campaign-template.ts';
import { countReach } from './find-reach.ts';
import { insertMessages } from './insert-messages.ts';
import { openWhatsappSender, type TakenWhatsapp } from './open-whatsapp-sender.ts';
import { previewMessage } from './preview-message.ts';
import { recordMessages } from './record-messages.ts';
import { sendTest } from './send-test.ts';

export const whatsappChannel: CampaignChannel<TakenWhatsapp> = {
  table: 'whatsapp_messages',
  columns: sql`m.integration_id as "integrationId", m.phone, m.wa_id as "waId",
    m.user_id as "userId", m.text, m.template, m.created_at as "createdAt"`,
  details: { wa_id: 'text', user_id: 'text' },
  countsTries: true,
  address: sql<string>`coalesce(m.phone, m.user_id, '+' || m.wa_id, '')`,
  check: checkTemplate,
  // The template stays at Meta.
  async freeze(deps, { db }, workspaceId, campaign) {
    await checkTemplate({ sealer: deps.sealer, workspaceId }, db, campaign);
    return [];
  },
  insert: insertMessages,
  countReach,
  preview: previewMessage,
  sendTest,
  // The sender itself keeps to the rate of the number.
  perMinute: async () => null,
  openSender: openWhatsappSender,
  record: recordMessages,
};
