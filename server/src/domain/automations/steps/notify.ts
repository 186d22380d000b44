// Messages to members. The log keeps each with its step, and the notifier delivers it as each member
// wants it.
import { cutText } from '../../../platform/cut-text.ts';
import { membersOfTeams } from '../../teams/members-of-teams.ts';
import type { Reference, Step } from '../automation.ts';
import type { StepExecutor, StepOutcome } from './step.ts';

interface NotifyStep extends Step {
  message: string;
  /** By default when the step names nobody else. */
  to_owner?: boolean;
  user_ids?: Reference[];
  team_id?: Reference;
}

const maxMessage = 2_000;

export const notify: StepExecutor = async ({ write, workspaceId, catalog }, runs) => {
  const teamIds = runs.flatMap(({ step }) => (step as NotifyStep).team_id?.id ?? []);
  const teams = await membersOfTeams(write.db, workspaceId, teamIds);
  return runs.map(({ run, step, lead, render }): StepOutcome => {
    const { user_ids: users = [], team_id: team } = step as NotifyStep;
    const { to_owner: toOwner = users.length === 0 && team === undefined } = step as NotifyStep;
    const ids = new Set([
      ...(toOwner ? [lead?.row.assigned_member_id] : []),
      ...users.map(({ id }) => id),
      ...((team && teams.get(team.id)) ?? []),
    ]);
    const members = catalog.members.all.filter(({ id, active }) => active && ids.has(id));
    if (members.length === 0) return { outcome: 'skipped', reason: 'nobody' };
    const message = cutText(render((step as NotifyStep).message), maxMessage);
    write.record({
      type: 'automation.notified',
      ...(lead === null
        ? { subjectType: 'automation', subjectId: run.automationId }
        : { subjectType: 'lead', subjectId: lead.row.id }),
      before: null,
      after: { message, step_id: step.id, user_ids: members.map(({ number }) => number) },
      actor: { type: 'automation', id: run.automationId },
      causeId: run.id,
    });
    return { outcome: 'done', did: { notified: members.map(({ name }) => name), message } };
  });
};
