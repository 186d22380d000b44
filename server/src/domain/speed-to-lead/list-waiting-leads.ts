import { type RawBuilder, sql } from 'kysely';
import {
  type Page,
  type PageOrder,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { RequestContext } from '../events/request-context.ts';
import { fullName } from '../leads/lead.ts';
import { requesterId } from '../members/requester-id.ts';
import { type Identified, identified } from '../record-ref.ts';
import { type FollowDeps, followLeads } from './follow-leads.ts';
import { getSpeedToLead } from './settings.ts';
import { type Level, nextLevel } from './speed-to-lead.ts';
import { isWaiting } from './waiting-leads.ts';

export const owners = ['me', 'my_teams', 'nobody'] as const;
export type Owners = (typeof owners)[number];

export interface WaitingLead {
  lead: Identified;
  name: string;
  company: string | null;
  assignee: (Identified & { name: string }) | null;
  since: Date;
  level: Level | null;
  nextLevel: Level | null;
  nextLevelAt: Date | null;
}

interface Row {
  id: string;
  number: number;
  first_name: string;
  last_name: string;
  company: string | null;
  owner_id: string | null;
  owner_number: number | null;
  owner_name: string | null;
  started_at: Date;
  level: Level | null;
  due_at: Date | null;
}

const longestFirst: PageOrder = { by: sql`r.started_at`, type: 'timestamptz', direction: 'asc' };
/** A longer log is followed by the background work. */
const maxBatches = 5;

export async function listWaitingLeads(
  deps: FollowDeps,
  context: RequestContext,
  ownedBy: Owners | undefined,
  page: PageParams,
): Promise<Page<WaitingLead>> {
  const { workspaceId } = context;
  const { kysely } = deps.database;
  for (let batch = 0; batch < maxBatches; batch += 1) {
    if (!(await followLeads(deps, workspaceId))) break;
  }
  const setting = await getSpeedToLead(kysely, workspaceId);
  const rows = sql<Row>`
    select l.id, l.number, l.first_name, l.last_name, l.company, m.id as owner_id,
      m.number as owner_number, m.name as owner_name, c.started_at, c.level, c.due_at
    from lead_clocks c
    join leads l on l.workspace_id = ${workspaceId} and l.id = c.lead_id
    left join members m on m.workspace_id = ${workspaceId} and m.id = l.assigned_member_id
    where c.workspace_id = ${workspaceId} and ${isWaiting(workspaceId)}
      and ${isOwnedBy(context, ownedBy)}`;
  const { items, ...rest } = await paginate(kysely, { rows, order: longestFirst }, page);
  return {
    items: items.map((row) => ({
      ...toWaitingLead(row),
      nextLevel: nextLevel(setting, row.level, row.owner_id !== null) ?? null,
    })),
    ...rest,
  };
}

function isOwnedBy(
  { workspaceId, actor }: RequestContext,
  ownedBy: Owners | undefined,
): RawBuilder<unknown> {
  if (ownedBy === undefined) return sql`true`;
  if (ownedBy === 'nobody') return sql`l.assigned_member_id is null`;
  const me = requesterId(workspaceId, actor);
  const isMine = sql`l.assigned_member_id = ${me}`;
  if (ownedBy === 'me') return isMine;
  return sql`(${isMine} or l.assigned_member_id in (
    select other.member_id from team_members mine
    join team_members other on other.workspace_id = ${workspaceId} and other.team_id = mine.team_id
    where mine.workspace_id = ${workspaceId} and mine.member_id = ${me}))`;
}

const toWaitingLead = (row: Row): Omit<WaitingLead, 'nextLevel'> => {
  const owner = identified(row.owner_id, row.owner_number);
  return {
    lead: { id: row.id, number: row.number },
    name: fullName({ firstName: row.first_name, lastName: row.last_name }),
    company: row.company,
    assignee: owner && { ...owner, name: row.owner_name ?? '' },
    since: row.started_at,
    level: row.level,
    nextLevelAt: row.due_at,
  };
};
