import { countOpenLeads } from '../../../leads/count-open-leads.ts';
import { dayOf, leadsOn } from '../../../members/availability.ts';
import { readLeadCounts } from '../../../members/lead-counts.ts';
import { listMembers } from '../../../members/list-members.ts';
import type { RunnerWork } from '../step.ts';
import type { Person } from './person.ts';

/** The members that steps may assign leads to, with how many leads they have. */
export async function readPeople(
  { write: { db, at }, workspaceId, catalog }: RunnerWork,
  countsOpenLeads: boolean,
): Promise<Map<string, Person>> {
  const members = await listMembers(db, workspaceId);
  const counts = await readLeadCounts(db, workspaceId);
  const ids = members.map(({ id }) => id);
  const loads = countsOpenLeads ? await countOpenLeads(db, catalog, ids) : new Map();
  const people = members.map((member): Person => {
    const { id, number, name, workingHours, absences, dailyLeadLimit } = member;
    const timeZone = member.timeZone ?? catalog.timeZone;
    const today = dayOf(at, timeZone);
    return {
      ...{ id, number, name, timeZone, today },
      isActive: catalog.members.byId.get(id)?.active === true,
      availability: { workingHours, absences, dailyLeadLimit },
      leadsToday: leadsOn(today, counts.get(id)),
      openLeads: loads.get(id) ?? 0,
    };
  });
  return new Map(people.map((person) => [person.id, person]));
}
