// Records what became of sent messages: each fact once, with the first time at which it happened.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { countMessages } from './count-messages.ts';
import { type Fact, facts, type MessageTable, withImplied } from './message.ts';

export interface MessageFact {
  /** Of the message. */
  id: string;
  fact: Fact;
  at: Date;
}

interface Changed {
  id: string;
  campaignId: string | null;
  variant: number | null;
}

/** As part of another change. Returns the facts that were not known before, without implied ones. */
export async function recordFacts(
  db: Kysely<Tables>,
  workspaceId: string,
  table: MessageTable,
  known: readonly MessageFact[],
): Promise<MessageFact[]> {
  const implied = known.flatMap((one) => withImplied(one.fact).map((fact) => ({ ...one, fact })));
  const isNew = new Set<string>();
  for (const fact of facts) {
    const ofFact = implied.filter((one) => one.fact === fact);
    if (ofFact.length === 0) continue;
    const changed = await setFact(db, workspaceId, table, fact, ofFact);
    for (const { id } of changed) isNew.add(`${fact} ${id}`);
    const counted = changed.flatMap(({ campaignId, variant }) =>
      campaignId === null ? [] : [{ campaignId, variant: variant ?? 0, changes: { [fact]: 1 } }],
    );
    await countMessages(db, workspaceId, counted);
  }
  return known.filter(({ id, fact }) => isNew.delete(`${fact} ${id}`));
}

async function setFact(
  db: Kysely<Tables>,
  workspaceId: string,
  table: MessageTable,
  fact: Fact,
  known: readonly MessageFact[],
): Promise<Changed[]> {
  const column = sql.ref(`${fact}_at`);
  const rows = known.map(({ id, at }) => ({ id, at }));
  const { rows: changed } = await sql<Changed>`
    update ${sql.table(table)} m set ${column} = r.at
    from (select id, min(at) as at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, at timestamptz)
      group by id) r
    where m.workspace_id = ${workspaceId} and m.id = r.id and m.${column} is null
    returning m.id, m.campaign_id as "campaignId", m.variant`.execute(db);
  return changed;
}
