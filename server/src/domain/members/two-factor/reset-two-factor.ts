import type { ChangeRequest } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { accountToChange } from '../account-to-change.ts';
import { writeMember } from '../change-member.ts';
import type { Member, MemberRef } from '../member.ts';
import { enqueuePersonEvents, sessionsEnded } from '../person-event.ts';
import { endSessions, revokeVerifications } from '../revoke-access.ts';
import { setTwoFactorEnabled } from './factors.ts';

/**
 * Removes the authenticator app, the recovery codes and the passkeys of a member who lost them, and
 * ends the person's sessions.
 */
export async function resetTwoFactor(
  deps: WriteDeps,
  context: ChangeRequest<Member>,
  ref: MemberRef,
): Promise<Member> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { db } = write;
    const { member, personId } = await accountToChange(write, context, ref);
    await db.deleteFrom('two_factors').where('person_id', '=', personId).execute();
    await db.deleteFrom('passkeys').where('person_id', '=', personId).execute();
    await setTwoFactorEnabled(db, personId, false);
    await revokeVerifications(db, personId);
    const ended = await endSessions(db, personId);
    const cause = { reason: 'two_factor_reset', at: write.at } as const;
    await enqueuePersonEvents(db, sessionsEnded(personId, ended, cause));
    return writeMember(write, workspaceId, member, {}, 'member.two_factor_reset');
  });
}
