// Which mails must not be sent: nothing overrides a suppression, and marketing needs that the person
// has not denied consent. Judged when they are sent.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { normaliseEmail } from '../../contacts/normalise-email.ts';
import type { DueMail } from './take-due.ts';

/** The reason of each mail that must not be sent, by its id. */
export async function refusedMails(
  { kysely }: Database,
  workspaceId: string,
  mails: readonly Pick<DueMail, 'id' | 'to' | 'kind' | 'lead'>[],
): Promise<Map<string, string>> {
  const addresses = mails.map(({ to }) => normaliseEmail(to));
  const suppressed = await sql<{ address: string; reason: string }>`
    select address, reason from suppressions
    where workspace_id = ${workspaceId} and address = any(${addresses})`.execute(kysely);
  const reasons = new Map(suppressed.rows.map(({ address, reason }) => [address, reason]));
  const marketing = mails.filter(({ kind }) => kind === 'marketing');
  const denied = await deniedLeads(marketing.map(({ lead }) => lead.id));
  return new Map(
    mails.flatMap(({ id, to, kind, lead }) => {
      const reason = reasons.get(normaliseEmail(to));
      if (reason !== undefined) return [[id, reason]];
      return kind === 'marketing' && denied.has(lead.id) ? [[id, 'consent_denied']] : [];
    }),
  );

  async function deniedLeads(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const { rows } = await sql<{ id: string }>`
      select l.id from leads l
      join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
      where l.workspace_id = ${workspaceId} and l.id = any(${[...ids]}::uuid[])
        and c.consent -> 'email' ->> 'status' = 'denied'`.execute(kysely);
    return new Set(rows.map(({ id }) => id));
  }
}
