// Campaigns by e-mail: their messages are mails.
import { sql } from 'kysely';
import { readAccount } from '../../../mail/sender/read-account.ts';
import type { CampaignChannel } from '../channel.ts';
import { countReach } from './find-reach.ts';
import { contentsOf, freezeContents } from './freeze-contents.ts';
import { insertMails } from './insert-mails.ts';
import { openMailSender } from './open-mail-sender.ts';
import { previewMail } from './preview-mail.ts';
import { recordMails } from './record-mails.ts';
import type { TakenMail } from './send-mail.ts';
import { sendTestOfCampaign } from './send-test.ts';

export const emailChannel: CampaignChannel<TakenMail> = {
  table: 'mails',
  columns: sql`m.to_address as "to", m.content_values as "values"`,
  details: { subject: 'text', from_address: 'text', content_id: 'uuid' },
  countsTries: false,
  address: sql<string>`m.to_address`,
  async check({ workspaceId }, db, campaign) {
    await contentsOf(db, workspaceId, campaign);
  },
  freeze: freezeContents,
  insert: insertMails,
  countReach,
  preview: previewMail,
  sendTest: sendTestOfCampaign,
  perMinute: async (deps, workspaceId) => (await readAccount(deps, workspaceId)).perMinute,
  openSender: openMailSender,
  record: recordMails,
};
