import { newId } from '../../platform/ids.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkTeamName, factsOf, type Team, type TeamInput, teamNameKey } from './team.ts';
import { membersFor, withLeader, writeMembers } from './team-members.ts';
import { refuseTaken } from './team-queries.ts';

export async function createTeam(
  deps: WriteDeps,
  request: ChangeRequest<Team>,
  { name, leader: leaderRef, members: memberRefs = [] }: TeamInput,
): Promise<Team> {
  const { workspaceId } = request;
  checkTeamName(name);
  return writeInWorkspace(deps, request, async ({ db, at, record }) => {
    await refuseTaken(db, workspaceId, name);
    const found = await membersFor(db, workspaceId, memberRefs);
    const leaders = await membersFor(
      db,
      workspaceId,
      leaderRef ? [leaderRef] : [],
      'leader_user_id',
    );
    const leader = leaders[0] ?? null;
    const row = await db
      .insertInto('teams')
      .values({
        workspace_id: workspaceId,
        id: newId(),
        name,
        name_key: teamNameKey(name),
        leader_id: leader?.id ?? null,
        created_at: at,
        updated_at: at,
      })
      .returning(['id', 'number', 'version'])
      .executeTakeFirstOrThrow();
    const members = withLeader(found, leader);
    await writeMembers(db, workspaceId, row.id, members);
    const team = { ...row, name, leader, members, createdAt: at, updatedAt: at };
    record({
      type: 'team.created',
      subjectType: 'team',
      subjectId: row.id,
      before: null,
      after: { number: row.number, ...factsOf(team) },
    });
    return team;
  });
}
