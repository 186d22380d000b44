import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import { type Team, type TeamMember, type TeamRef, teamNameKey } from './team.ts';

export interface TeamRow {
  id: string;
  number: number;
  name: string;
  name_key: string;
  leader: TeamMember | null;
  members: TeamMember[];
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const toTeam = ({ name_key: _, created_at, updated_at, ...row }: TeamRow): Team => ({
  ...row,
  createdAt: created_at,
  updatedAt: updated_at,
});

const summary = sql`json_build_object('id', m.id, 'number', m.number, 'name', m.name)`;

export function teamsOf(workspaceId: string): RawBuilder<TeamRow> {
  return sql<TeamRow>`
    select t.id, t.number, t.name, t.name_key, t.version, t.created_at, t.updated_at,
      (select ${summary} from members m
        where m.workspace_id = ${workspaceId} and m.id = t.leader_id) as leader,
      coalesce((select json_agg(${summary} order by m.number)
        from team_members b
        join members m on m.workspace_id = b.workspace_id and m.id = b.member_id
        where b.workspace_id = ${workspaceId} and b.team_id = t.id), '[]') as members
    from teams t where t.workspace_id = ${workspaceId}`;
}

export async function findTeam(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: TeamRef,
): Promise<Team> {
  const row = 'key' in ref ? undefined : await readOne(db, workspaceId, ref);
  if (row === undefined) throw new DomainError('not_found', 'There is no such team.');
  return toTeam(row);
}

async function readOne(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Exclude<TeamRef, { key: string }>,
): Promise<TeamRow | undefined> {
  const condition = 'id' in ref ? sql`t.id = ${ref.id}` : sql`t.number = ${ref.number}`;
  return (await sql<TeamRow>`${teamsOf(workspaceId)} and ${condition}`.execute(db)).rows[0];
}

export async function refuseTaken(
  db: Kysely<Tables>,
  workspaceId: string,
  name: string,
  exceptId?: string,
): Promise<void> {
  const row = await db
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('name_key', '=', teamNameKey(name))
    .executeTakeFirst();
  if (row !== undefined && row.id !== exceptId) {
    throw new DomainError('conflict', `There is a team "${row.name}" already.`);
  }
}
