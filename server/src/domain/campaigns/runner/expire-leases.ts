// Messages of a process that died while it handed them over: nobody knows which have arrived.
import { sql } from 'kysely';
import { systemActor } from '../../events/event.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import { countMessages } from '../../messages/count-messages.ts';
import { allChannels } from '../channels/channels.ts';
import type { RunnerDeps } from './runner-deps.ts';

const interrupted = 'It was interrupted while it was sent.';

export async function expireLeases(deps: RunnerDeps, workspaceId: string): Promise<void> {
  const now = deps.clock.now();
  for (const { table } of allChannels) {
    const expired = sql`from ${sql.table(table)} m
      where m.workspace_id = ${workspaceId} and m.campaign_id is not null
        and m.state = 'sending' and m.due_at <= ${now}`;
    const { rows } = await sql<{ any: boolean }>`select exists (select ${expired}) as any`.execute(
      deps.database.kysely,
    );
    if (rows[0]?.any !== true) continue;
    await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async ({ db, at }) => {
      const { rows: unknown } = await sql<{ campaignId: string; variant: number }>`
        update ${sql.table(table)} t set state = 'unknown', due_at = null, error = ${interrupted},
          version = t.version + 1, updated_at = ${at}
        where t.workspace_id = ${workspaceId} and t.campaign_id is not null
          and t.state = 'sending' and t.due_at <= ${now}
        returning t.campaign_id as "campaignId", t.variant`.execute(db);
      const changes = { pending: -1, unknown: 1 };
      await countMessages(
        db,
        workspaceId,
        unknown.map((one) => ({ ...one, changes })),
      );
    });
  }
}
