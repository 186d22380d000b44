// The row of the setting, with how far the log was read.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { off, type SpeedToLead } from './speed-to-lead.ts';

export interface SettingRow extends SpeedToLead {
  readTo: number;
}

interface Row {
  owner: number | null;
  next: number | null;
  manager: number | null;
  working_hours_only: boolean;
  read_to: number;
}

/** Undefined while it is off. With a lock, nobody changes it or reads the log meanwhile. */
export async function readSetting(
  db: Kysely<Tables>,
  workspaceId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<SettingRow | undefined> {
  const { rows } = await sql<Row>`
    select owner_minutes as owner, next_minutes as next, manager_minutes as manager,
      working_hours_only, read_to
    from speed_to_lead where workspace_id = ${workspaceId}
    ${lock ? sql`for update` : sql``}`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { working_hours_only: workingHoursOnly, read_to: readTo, ...minutes } = row;
  return { minutes, workingHoursOnly, readTo };
}

export async function getSpeedToLead(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<SpeedToLead> {
  const { minutes, workingHoursOnly } = (await readSetting(db, workspaceId)) ?? off;
  return { minutes, workingHoursOnly };
}
