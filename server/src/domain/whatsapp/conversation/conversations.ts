// What earlier messages say of the persons of leads: how WhatsApp calls them, by which number they
// last wrote, and until when free text may be sent to them.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { WhatsappPerson } from '../message.ts';

export interface Conversation {
  /** The account of the last message. */
  integrationId: string;
  person: WhatsappPerson;
  /** When the person last wrote to that account. */
  receivedAt: Date | null;
}

interface Row {
  contact_id: string;
  integration_id: string;
  phone: string | null;
  wa_id: string | null;
  user_id: string | null;
  received_at: Date | null;
}

const windowMs = 24 * 60 * 60_000;

/** Until when the window is open; null when it is closed. Pure. */
export function openUntil(receivedAt: Date | null, now: Date): Date | null {
  if (receivedAt === null) return null;
  const end = new Date(receivedAt.getTime() + windowMs);
  return end > now ? end : null;
}

/** By the id of the contact; of all leads of that person. */
export async function readConversations(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<Map<string, Conversation>> {
  const ids = [...new Set(contactIds)];
  if (ids.length === 0) return new Map();
  // The last received message knows best, else the last one that WhatsApp accepted.
  const { rows } = await sql<Row>`
    select c.id as contact_id, m.integration_id, m.phone, m.wa_id, m.user_id,
      case when m.direction = 'in' then m.sent_at end as received_at
    from unnest(${ids}::uuid[]) as c(id)
    cross join lateral (
      select m.* from leads l
      join whatsapp_messages m on m.workspace_id = l.workspace_id and m.lead_id = l.id
      where l.workspace_id = ${workspaceId} and l.contact_id = c.id
        and (m.direction = 'in' or m.provider_id is not null)
      order by m.direction = 'in' desc, m.number desc limit 1) m`.execute(db);
  return new Map(
    rows.map((row) => [
      row.contact_id,
      {
        integrationId: row.integration_id,
        person: { phone: row.phone, waId: row.wa_id, userId: row.user_id },
        receivedAt: row.received_at,
      },
    ]),
  );
}
