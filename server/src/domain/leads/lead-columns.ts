// The columns of leads that a change can write, for statements that write many rows.
import type { Column } from '../../platform/database/rows.ts';
import type { LeadRow } from './lead.ts';

/** Changes never write the others: the keys, the time of creation and the time of the change. */
export type ChangedColumn = Exclude<
  keyof LeadRow,
  'workspace_id' | 'id' | 'number' | 'version' | 'created_at' | 'updated_at'
>;

const types: Record<ChangedColumn, string> = {
  contact_id: 'uuid',
  first_name: 'text',
  last_name: 'text',
  name_key: 'text',
  email: 'text',
  email_key: 'text',
  external_id: 'text',
  first_touch_at: 'timestamptz',
  phone: 'text',
  phone_key: 'text',
  company: 'text',
  website: 'text',
  address: 'text',
  city: 'text',
  state: 'text',
  zip: 'text',
  event_date: 'date',
  event_type_id: 'uuid',
  source_id: 'uuid',
  status_id: 'uuid',
  pipeline_id: 'uuid',
  stage_id: 'uuid',
  assigned_member_id: 'uuid',
  channel_id: 'uuid',
  notes: 'text',
  custom_fields: 'jsonb',
  consent: 'jsonb',
  extra: 'jsonb',
  starred: 'boolean',
  score: 'integer',
  deleted_at: 'timestamptz',
};

export const keyColumns: Column<LeadRow>[] = [{ name: 'id', type: 'uuid', cell: ({ id }) => id }];

export function columnOf(name: ChangedColumn): Column<LeadRow> {
  const type = types[name];
  return {
    name,
    type,
    cell: (row) => {
      const value = row[name];
      if (type === 'jsonb') return value === null ? null : JSON.stringify(value);
      return value as string | number | boolean | Date | null;
    },
  };
}
