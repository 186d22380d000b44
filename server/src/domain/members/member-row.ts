// The row of a member, and its mapping.
import { checkLanguage } from '../language.ts';
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
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deactivatedAt: row.deactivated_at,
  };
}
