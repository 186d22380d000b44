// Stores a mail that arrived for a workspace on the lead that it belongs to.
import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import { systemActor } from '../../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import { recordFacts } from '../../messages/record-facts.ts';
import type { Identified } from '../../record-ref.ts';
import { mailEvent } from '../mail.ts';
import type { Outcome } from '../outcomes/outcome.ts';
import { applyOutcomes } from '../outcomes/record-outcomes.ts';
import { type Classified, classify } from './classify.ts';
import { findSenderLead, findSent, type SentMail } from './find-lead-of-mail.ts';
import { type ParsedMail, parseMail } from './parse-mail.ts';

/** Nobody reads one that belongs to no lead. */
export type Receipt = 'stored' | 'known' | 'unmatched' | 'unreadable';

export async function receiveMail(
  deps: WriteDeps,
  workspaceId: string,
  raw: Buffer,
): Promise<Receipt> {
  const mail = await parseMail(raw);
  if (mail === undefined) return 'unreadable';
  const classified = classify(mail);
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const sent = await findSent(write.db, workspaceId, mail);
    const lead = sent?.lead ?? (await findSenderLead(write.db, workspaceId, mail.from));
    if (lead === undefined) return 'unmatched';
    const stored = await store(write, workspaceId, lead, { mail, kind: classified.kind });
    if (stored === undefined) return 'known';
    if (classified.kind === 'bounce' && sent !== undefined) {
      const outcome = outcomeOf(classified, sent, write.at);
      await applyOutcomes(write, workspaceId, [outcome]);
    }
    if (classified.kind === 'reply' && sent !== undefined) {
      const reply = { id: sent.id, fact: 'replied', at: write.at } as const;
      await recordFacts(write.db, workspaceId, 'mails', [reply]);
    }
    const { subject, from } = mail;
    write.record(
      mailEvent(
        classified.kind === 'reply' ? 'mail.received' : 'mail.auto_replied',
        { ...stored, lead, kind: classified.kind, to: mail.recipients[0] ?? '', subject },
        { from },
      ),
    );
    return 'stored';
  });
}

/** Undefined for one that is stored already: providers send again what was not accepted in time. */
async function store(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  lead: Identified,
  { mail, kind }: { mail: ParsedMail; kind: Classified['kind'] },
): Promise<Identified | undefined> {
  const { rows } = await sql<Identified>`
    insert into mails (workspace_id, id, lead_id, direction, state, kind, author_type, from_address,
      to_address, subject, text, message_id, attachments, created_at, updated_at)
    values (${workspaceId}, ${newId()}, ${lead.id}, 'in', 'received', ${kind}, 'system',
      ${mail.from}, ${mail.recipients[0] ?? ''}, ${mail.subject}, ${mail.text},
      ${mail.messageId}, ${JSON.stringify(mail.attachments)}::jsonb, ${at}, ${at})
    on conflict (workspace_id, message_id) where direction = 'in' do nothing
    returning id, number`.execute(db);
  return rows[0];
}

function outcomeOf(
  { suppresses, isFinal, error }: Extract<Classified, { kind: 'bounce' }>,
  { id: mailId }: SentMail,
  at: Date,
): Outcome {
  if (suppresses === 'complained') return { mailId, type: 'complained', at };
  return {
    ...{ mailId, type: 'bounced', at, permanent: isFinal },
    ...{ detail: error, suppression: suppresses },
  };
}
