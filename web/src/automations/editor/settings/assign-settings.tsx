// Who gets the lead: one member, or one of several.
import { Select } from '@mantine/core';
import { t } from '../../../texts/t.ts';
import type { Settings } from '../../definition.ts';
import type { TypeSchema } from '../../use-automation.ts';
import { useFlow } from '../flow-context.ts';
import { eitherOf } from './assignees.ts';
import { SettingList } from './setting-list.tsx';
import classes from './settings.module.css';
import { TurnSettings } from './turn-settings.tsx';

interface Props {
  settings: Settings;
  schema: TypeSchema | undefined;
  problems: Record<string, string>;
  onChange: (settings: Settings, edit: string) => void;
}

export function AssignSettings({ settings, schema, problems, onChange }: Props) {
  const { words } = useFlow();
  const ways = (schema?.properties.by?.enum ?? []).map(String);
  const mode = settings.assigned_user_id === undefined ? String(settings.by ?? 'turns') : 'one';
  function choose(next: string) {
    const { assigned_user_id: one, by: _by, user_ids: several, weights: turns, ...rest } = settings;
    const [first] = Array.isArray(several) ? several : [];
    if (next === 'one') {
      const { team_id: _team, team_weights: _turns, ...alone } = rest;
      const fallback = words.catalog.users[0]?.id;
      onChange({ ...alone, assigned_user_id: one ?? first ?? fallback }, 'assign');
    } else {
      const chosen = several ?? (one === undefined ? undefined : [one]);
      const kept = next === 'turns' && turns !== undefined ? { weights: turns } : {};
      onChange(
        { ...rest, by: next, ...(chosen !== undefined && { user_ids: chosen }), ...kept },
        'assign',
      );
    }
  }
  const isOne = mode === 'one';
  return (
    <div className={classes.group}>
      <Select
        label={t('automations.assignHow')}
        data={[
          { value: 'one', label: t('automations.assignOne') },
          ...ways.map((value) => ({ value, label: t(`automations.by_${value as 'turns'}`) })),
        ]}
        value={mode}
        allowDeselect={false}
        onChange={(next) => next !== null && choose(next)}
      />
      <SettingList
        settings={settings}
        schema={schema}
        problems={problems}
        without={
          isOne ? ['by', 'user_ids', 'weights', 'team_id'] : ['by', 'assigned_user_id', 'weights']
        }
        onChange={(next, edit) => onChange(eitherOf(settings, next), edit)}
      />
      {mode === 'turns' && <TurnSettings settings={settings} onChange={onChange} />}
    </div>
  );
}
