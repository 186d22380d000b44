import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { countOpenLeads } from '../leads/count-open-leads.ts';
import { listMembers } from '../members/list-members.ts';
import { statusOf } from '../members/member.ts';
import { allTeams } from '../teams/all-teams.ts';
import type { Staff } from './people.ts';

export async function readStaff(db: Kysely<Tables>, catalog: Catalog): Promise<Staff> {
  const { workspaceId } = catalog;
  const members = await listMembers(db, workspaceId);
  const active = members.filter((member) => statusOf(member) === 'active');
  const loads = await countOpenLeads(
    db,
    catalog,
    active.map(({ id }) => id),
  );
  return {
    people: active.map(({ id, number, role, timeZone, workingHours, absences }) => ({
      ...{ id, number, role },
      timeZone: timeZone ?? catalog.timeZone,
      // An alert is no assignment, so no limit applies.
      availability: { workingHours, absences, dailyLeadLimit: null },
      openLeads: loads.get(id) ?? 0,
    })),
    teams: await allTeams(db, workspaceId),
  };
}
