import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkTimeZone } from '../workspaces/workspace.ts';
import { factsOf, writeMember } from './change-member.ts';
import { type AvailabilityChanges, availabilityFacts } from './check-availability.ts';
import { getMember } from './find-member.ts';
import type { Member, MemberRef } from './member.ts';

/** Anybody with the scope changes that of everybody: it gives no access. */
export function updateAvailability(
  deps: WriteDeps,
  context: RequestContext,
  ref: MemberRef,
  { timeZone, ...changes }: AvailabilityChanges & { timeZone?: string | null | undefined },
): Promise<Member> {
  const { workspaceId } = context;
  const given = {
    ...(timeZone !== undefined && { time_zone: timeZone && checkTimeZone(timeZone) }),
    ...availabilityFacts(changes),
  };
  return writeInWorkspace(deps, context, async (write) => {
    const member = await getMember(write.db, workspaceId, ref);
    checkVersion(context, member);
    const facts = factsOf(member);
    const isChanged = whatChanged(facts, { ...facts, ...given }) !== undefined;
    return isChanged ? writeMember(write, workspaceId, member, given, 'member.updated') : member;
  });
}
