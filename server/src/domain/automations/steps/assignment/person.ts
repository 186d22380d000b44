// A member as the one who may get a lead, and what keeps them from it. Pure.
import { type Availability, availabilityAt, nextAvailable } from '../../../members/availability.ts';
import type { Settings } from '../../automation.ts';

export interface Person {
  id: string;
  number: number;
  name: string;
  isActive: boolean;
  timeZone: string;
  availability: Availability;
  /** The day that it is for them. */
  today: string;
  /** How many leads automations assigned to them on that day. */
  leadsToday: number;
  /** Known where the least loaded are looked for. */
  openLeads: number;
}

/** A person that the step considered, as its record keeps it. */
export interface Considered extends Settings {
  name: string;
  user_id: number;
  available: boolean;
  /** Why they were left out. */
  reason?: 'deactivated' | 'absent' | 'outside_hours' | 'limit_reached';
  /** The last day of their absence. */
  until?: string;
  leads_today?: number;
  daily_lead_limit?: number;
  open_leads?: number;
}

export function consider(
  person: Person,
  at: Date,
  { ignoresHours, by }: { ignoresHours: boolean; by: string },
): Considered {
  const { name, number, availability, leadsToday, openLeads } = person;
  const { dailyLeadLimit: limit } = availability;
  const known = {
    ...{ name, user_id: number },
    ...(limit !== null && { leads_today: leadsToday, daily_lead_limit: limit }),
    ...(by === 'least_loaded' && { open_leads: openLeads }),
  };
  if (!person.isActive) return { ...known, available: false, reason: 'deactivated' };
  if (ignoresHours) return { ...known, available: true };
  const verdict = availabilityAt(availability, at, person.timeZone, leadsToday);
  if (verdict.isAvailable) return { ...known, available: true };
  const { reason } = verdict;
  const until = verdict.reason === 'absent' ? { until: verdict.until } : {};
  return { ...known, available: false, reason, ...until };
}

/** The one who is available first, and when; undefined when nobody is for a long time. */
export function firstAvailable(
  people: readonly Person[],
  at: Date,
): { person: Person; at: Date } | undefined {
  return people
    .flatMap((person) => {
      const { isActive, availability, timeZone, leadsToday } = person;
      const next = isActive ? nextAvailable(availability, at, timeZone, leadsToday) : null;
      return next === null ? [] : [{ person, at: next }];
    })
    .reduce<{ person: Person; at: Date } | undefined>(
      (first, one) => (first === undefined || one.at < first.at ? one : first),
      undefined,
    );
}
