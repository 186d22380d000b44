// Which input a setting of a trigger or a step has, by its name, else by its schema. Pure.
import type { PropertySchema } from '../../use-automation.ts';

export type SettingKind =
  | 'line'
  | 'text'
  | 'number'
  | 'flag'
  | 'choice'
  | 'minutes'
  | 'user'
  | 'users'
  | 'team'
  | 'template'
  | 'stage'
  | 'status'
  | 'tag'
  | 'field'
  | 'form'
  | 'automation'
  | 'event'
  | 'weekdays'
  | 'hours'
  | 'time'
  | 'zone'
  | 'cron'
  | 'headers'
  | 'lines';

const kinds: Readonly<Record<string, SettingKind>> = {
  ...{ assigned_user_id: 'user', user_ids: 'users', stage_id: 'stage', status: 'status' },
  ...{ tag: 'tag', field: 'field', form_id: 'form', automation_id: 'automation', event: 'event' },
  ...{ minutes: 'minutes', due_in_minutes: 'minutes', weekdays: 'weekdays', hours: 'hours' },
  ...{ until_time: 'time', time_zone: 'zone', cron: 'cron', headers: 'headers' },
  ...{ body: 'text', message: 'text', variables: 'lines', team_id: 'team' },
  ...{ template_id: 'template', otherwise_user_id: 'user' },
};

/** Those that have a place of their own in the panel. */
const placed: readonly string[] = ['type', 'id', 'conditions', 'yes', 'no'];

export function kindOf(name: string, schema: PropertySchema): SettingKind | undefined {
  if (placed.includes(name)) return undefined;
  const known = kinds[name];
  if (known !== undefined) return known;
  if (schema.enum !== undefined) return 'choice';
  switch ([schema.type].flat()[0]) {
    case 'boolean':
      return 'flag';
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
      return 'line';
    default:
      // Lists and objects that this version has no input for stay as the API stored them.
      return undefined;
  }
}
