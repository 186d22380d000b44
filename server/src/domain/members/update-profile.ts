import { checkAll } from '../check-all.ts';
import { DomainError } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkLanguage } from '../language.ts';
import { checkTimeZone } from '../workspaces/workspace.ts';
import { factsOf, writeMember } from './change-member.ts';
import { type AvailabilityChanges, availabilityFacts } from './check-availability.ts';
import { checkEmailAddress, checkPersonName, type Member } from './member.ts';
import { ownMember } from './own-member.ts';

/** Null returns to the workspace's language and time zone, and to the address for signing in. */
export interface ProfileChanges extends Pick<AvailabilityChanges, 'workingHours' | 'absences'> {
  name?: string | undefined;
  language?: string | null | undefined;
  timeZone?: string | null | undefined;
  notificationEmail?: string | null | undefined;
}

/** Changes what a member may set for themselves; their role and sign-in address are not part of it. */
export async function updateProfile(
  deps: WriteDeps,
  context: RequestContext,
  changes: ProfileChanges,
): Promise<Member> {
  const { workspaceId } = context;
  const set = checkAll({
    name: () => optional(changes.name, checkPersonName),
    language: () => optional(changes.language, checkLanguage),
    time_zone: () => optional(changes.timeZone, checkTimeZone),
    notification_email: () => optional(changes.notificationEmail, checkEmailAddress),
  });
  const { workingHours, absences } = changes;
  const given = {
    ...(Object.fromEntries(
      Object.entries(set).filter(([, value]) => value !== undefined),
    ) as Partial<typeof set>),
    ...availabilityFacts({ workingHours, absences }),
  };
  return writeInWorkspace(deps, context, async (write) => {
    const member = await ownMember(write.db, context);
    if (member === undefined) {
      throw new DomainError(
        'forbidden',
        'A key changes the profile of the user who created it only with every scope of their role.',
      );
    }
    checkVersion(context, member);
    const facts = factsOf(member);
    const isChanged = whatChanged(facts, { ...facts, ...given }) !== undefined;
    return isChanged ? writeMember(write, workspaceId, member, given, 'member.updated') : member;
  });
}

const optional = <Value extends string | null | undefined, Checked>(
  value: Value,
  check: (text: string) => Checked,
) => (value == null ? (value as Value & (null | undefined)) : check(value));
