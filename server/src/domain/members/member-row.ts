// The row of a member, and its mapping.
import { checkLanguage } from '../language.ts';
import type { Absence, Availability, WorkingSpan } from './availability.ts';
import { checkRole, type Member } from './member.ts';

export const memberColumns = [
  'id',
  'number',
  'person_id',
  'name',
  'email',
  'role',
  'language',
  'time_zone',
  'notification_email',
  'working_hours',
  'absences',
  'daily_lead_limit',
  'version',
  'created_at',
  'updated_at',
  'deactivated_at',
] as const;

export interface MemberRow {
  id: string;
  number: number;
  person_id: string | null;
  name: string;
  email: string;
  role: string;
  language: string | null;
  time_zone: string | null;
  notification_email: string | null;
  working_hours: unknown;
  absences: unknown;
  daily_lead_limit: number | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  deactivated_at: Date | null;
}

export function toMember(row: MemberRow): Member {
  return {
    id: row.id,
    number: row.number,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    role: checkRole(row.role),
    language: row.language === null ? null : checkLanguage(row.language),
    timeZone: row.time_zone,
    notificationEmail: row.notification_email,
    ...availabilityFrom(row.working_hours, row.absences),
    dailyLeadLimit: row.daily_lead_limit,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deactivatedAt: row.deactivated_at,
  };
}

/** JSON of the database has its own order of names, which would look like a change. */
function availabilityFrom(
  hours: unknown,
  absences: unknown,
): Pick<Availability, 'workingHours' | 'absences'> {
  const spans = hours as WorkingSpan[] | null;
  return {
    workingHours: spans?.map(({ weekday, from, to }) => ({ weekday, from, to })) ?? null,
    absences: (absences as Absence[]).map(({ from, to, note }) => ({ from, to, note })),
  };
}
