// The mails that outcomes are about.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { MailFacts } from '../mail.ts';
import type { Outcome } from './outcome.ts';

export interface OutcomeMail extends MailFacts {
  causeId: string | null;
}

interface Row extends Omit<OutcomeMail, 'lead'> {
  lead_id: string;
  provider_id: string | null;
}

/** In the order of the outcomes, without those of other mails. */
export async function findOutcomeMails(
  db: Kysely<Tables>,
  workspaceId: string,
  outcomes: readonly Outcome[],
): Promise<{ mail: OutcomeMail; outcome: Outcome }[]> {
  const ids = outcomes.flatMap(({ mailId }) => mailId ?? []);
  const providerIds = outcomes.flatMap(({ providerId }) => providerId ?? []);
  const { rows } = await sql<Row>`
    select id, number, lead_id, kind, to_address as to, subject, cause_id as "causeId", provider_id
    from mails where workspace_id = ${workspaceId} and direction = 'out'
      and (id = any(${ids}::uuid[]) or provider_id = any(${providerIds}::text[]))`.execute(db);
  const mails = rows.map((row) => [row, toMail(row)] as const);
  const byId = new Map(mails.map(([row, mail]) => [row.id, mail]));
  const byProviderId = new Map(mails.map(([row, mail]) => [row.provider_id, mail]));
  return outcomes.flatMap((outcome) => {
    const mail = byId.get(outcome.mailId ?? '') ?? byProviderId.get(outcome.providerId ?? '');
    return mail === undefined ? [] : [{ mail, outcome }];
  });
}

const toMail = ({ lead_id: id, provider_id: _, ...row }: Row): OutcomeMail => ({
  ...row,
  lead: { id },
});
