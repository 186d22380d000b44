// Hands WhatsApp messages of campaigns over, at the rate of the number and within its limit of persons.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../../platform/database/schema.gen.ts';
import { readAccounts, type WhatsappAccount } from '../../../whatsapp/account/account.ts';
import { lockAccount, readAccountState } from '../../../whatsapp/account/account-state.ts';
import { refreshAccount } from '../../../whatsapp/account/refresh-account.ts';
import type { TemplateMessage, WhatsappPerson } from '../../../whatsapp/message.ts';
import { createPace } from '../../../whatsapp/sender/pace.ts';
import type { Result } from '../../../whatsapp/sender/result.ts';
import { sendBatch } from '../../../whatsapp/sender/send-batch.ts';
import { limitPauseMs } from '../../../whatsapp/sender/take-due.ts';
import { withinLimit } from '../../../whatsapp/sender/within-limit.ts';
import type { BatchSender, ChannelDeps, Message, MessageResult } from '../channel.ts';

export interface TakenWhatsapp extends Message, WhatsappPerson {
  integrationId: string;
  text: string;
  template: TemplateMessage | null;
  createdAt: Date;
}

/** What the events and the account need to know of a result, too. */
export type WhatsappResult = MessageResult & { judged?: Result };

// Leaves room for answers to leads: the Cloud API takes 80 of a number.
const perSecond = 60;

export async function openWhatsappSender(
  deps: ChannelDeps,
  workspaceId: string,
): Promise<BatchSender<TakenWhatsapp>> {
  const { database, clock } = deps;
  const { kysely } = database;
  const [account] = await readAccounts(kysely, deps.sealer, workspaceId);
  const pace = createPace(perSecond);
  const cloud = { ...deps.whatsapp, database, clock };
  if (account !== undefined) await refreshAccount(cloud, workspaceId, account);

  return {
    async send(campaign, messages, mayHandOver) {
      const problem = await problemOf(kysely, workspaceId, account);
      if (account === undefined || problem !== undefined) {
        return { results: messages.map(returned), serverError: problem ?? noAccount };
      }
      const held = await holdOthers(kysely, workspaceId, messages, {
        ...{ account, now: clock.now() },
      });
      const allowed = messages.filter(({ id }) => !held.has(id));
      const { results, stopped } = await sendBatch(cloud, workspaceId, account, {
        ...{ messages: allowed.map((one) => sendableOf(one, campaign.id)), mayHandOver, pace },
      });
      const waiting = messages
        .filter(({ id }) => held.has(id))
        .map(({ id }) => ({
          ...{ id, state: 'queued' as const, error: 'messaging_limit' },
          dueAt: new Date(clock.now().getTime() + limitPauseMs),
        }));
      return {
        results: [...allowed.map(({ id }, index) => toResult(id, results[index])), ...waiting],
        ...(stopped !== undefined && { serverError: stopped }),
      };
    },
    close: async () => {},
  };
}

const noAccount = 'No WhatsApp account is connected.';

const returned = ({ id }: Message): MessageResult => ({ id, state: 'queued' });

const sendableOf = (
  { leadId, phone, waId, userId, ...message }: TakenWhatsapp,
  campaignId: string,
) => ({
  ...{ ...message, campaignId, kind: 'marketing' as const },
  ...{ lead: { id: leadId }, person: { phone, waId, userId } },
});

/** Why the account sends nothing now. */
async function problemOf(
  db: Kysely<Tables>,
  workspaceId: string,
  account: WhatsappAccount | undefined,
): Promise<string | undefined> {
  if (account === undefined) return noAccount;
  const state = await readAccountState(db, workspaceId, account.integrationId);
  // Opening the sender made the row: its integration was deleted since.
  if (state === undefined) return noAccount;
  if (!state.isPaused) return undefined;
  return state.problem ?? 'WhatsApp takes fewer messages for a while.';
}

/** Those to persons beyond the limit; the others are marked as beginning a conversation or not. */
async function holdOthers(
  db: Kysely<Tables>,
  workspaceId: string,
  messages: readonly TakenWhatsapp[],
  { account, now }: { account: WhatsappAccount; now: Date },
): Promise<ReadonlySet<string>> {
  const ids = messages.map(({ id }) => id);
  return db.transaction().execute(async (locked) => {
    // Two batches would each take what is left of the limit.
    const state = await lockAccount(locked, workspaceId, account.integrationId);
    const limit = state.messaging_limit;
    const { admitted, held } = await withinLimit(locked, { workspaceId }, ids, { limit, now });
    await sql`update whatsapp_messages m set begins = a.begins
      from jsonb_to_recordset(${JSON.stringify(admitted)}::jsonb) as a(id uuid, begins boolean)
      where m.workspace_id = ${workspaceId} and m.id = a.id`.execute(locked);
    return new Set(held);
  });
}

function toResult(id: string, judged: Result | undefined): WhatsappResult {
  if (judged === undefined) throw new Error('Each message has a result.');
  switch (judged.state) {
    case 'sent': {
      const { providerId, waId, userId } = judged;
      const details = { ...(waId && { wa_id: waId }), ...(userId && { user_id: userId }) };
      return { id, state: 'sent', providerId, details, judged };
    }
    case 'queued': {
      const { isUntried, error, dueAt } = judged;
      return { id, state: 'queued', ...(!isUntried && { error, dueAt }), judged };
    }
    default:
      return { id, state: judged.state, error: judged.error, judged };
  }
}
