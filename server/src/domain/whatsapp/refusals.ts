// Who must not be written to: nothing overrides a suppression, and marketing needs that the person has
// not denied consent. Judged when a message is sent.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { WhatsappPerson } from './message.ts';

interface Refusals {
  /** The reason, such as `unsubscribed`. */
  suppressionOf: (person: WhatsappPerson) => string | undefined;
  isDenied: (lead: { id: string }) => boolean;
}

/** As the list of suppressions has them. */
export const keysOf = ({ phone, waId, userId }: WhatsappPerson): string[] =>
  [phone, waId === null ? null : `+${waId}`, userId].filter((key) => key !== null);

export async function readRefusals(
  db: Kysely<Tables>,
  workspaceId: string,
  messages: readonly { lead: { id: string }; person: WhatsappPerson }[],
): Promise<Refusals> {
  const keys = messages.flatMap(({ person }) => keysOf(person));
  const suppressed = await sql<{ address: string; reason: string }>`
    select address, reason from suppressions
    where workspace_id = ${workspaceId} and address = any(${keys})`.execute(db);
  const reasons = new Map(suppressed.rows.map(({ address, reason }) => [address, reason]));
  const leads = messages.map(({ lead }) => lead.id);
  const denied = await sql<{ id: string }>`
    select l.id from leads l
    join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
    where l.workspace_id = ${workspaceId} and l.id = any(${leads}::uuid[])
      and c.consent -> 'whatsapp' ->> 'status' = 'denied'`.execute(db);
  const ids = new Set(denied.rows.map(({ id }) => id));
  return {
    suppressionOf: (person) => keysOf(person).flatMap((key) => reasons.get(key) ?? [])[0],
    isDenied: ({ id }) => ids.has(id),
  };
}
