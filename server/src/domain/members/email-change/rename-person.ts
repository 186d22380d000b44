import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { writeMember } from '../change-member.ts';
import { findMember } from '../find-member.ts';

/** Gives each member of the person the person's address. Idempotent. */
export async function renamePerson(deps: WriteDeps, personId: string): Promise<void> {
  const { kysely } = deps.database;
  const person = await kysely
    .selectFrom('people')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirst();
  if (person === undefined) return;
  const { email } = person;
  const memberships = await kysely
    .selectFrom('members')
    .select(['workspace_id', 'id'])
    .where('person_id', '=', personId)
    .where('email', '<>', email)
    .execute();
  for (const { workspace_id: workspaceId, id } of memberships) {
    const actor = { type: 'member', id } as const;
    await writeInWorkspace(deps, { workspaceId, actor }, async (write) => {
      const member = await findMember(write.db, workspaceId, { id });
      if (member?.personId !== personId || member.email === email) return;
      // Somebody was invited with the address meanwhile: this workspace keeps the former one.
      if (await isTaken(write.db, workspaceId, email)) return;
      await writeMember(write, workspaceId, member, { email }, 'member.updated');
    });
  }
}

async function isTaken(
  db: WriteDeps['database']['kysely'],
  workspaceId: string,
  email: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .executeTakeFirst();
  return row !== undefined;
}
