// How a wait ends: after a length of time, at a time of day, or by an event, at the latest after.
import { Select } from '@mantine/core';
import { t } from '../../../texts/t.ts';
import type { Settings } from '../../definition.ts';
import type { TypeSchema } from '../../use-automation.ts';
import { eventName } from '../../words.ts';
import { SettingList } from './setting-list.tsx';
import classes from './settings.module.css';

interface Props {
  settings: Settings;
  schema: TypeSchema | undefined;
  problems: Record<string, string>;
  onChange: (settings: Settings, edit: string) => void;
}

const modes = ['minutes', 'until_time'] as const;

export function WaitSettings({ settings, schema, problems, onChange }: Props) {
  const events = schema?.properties.event?.enum ?? [];
  const mode =
    typeof settings.event === 'string'
      ? settings.event
      : settings.until_time === undefined
        ? 'minutes'
        : 'until_time';
  function choose(next: string) {
    const { event: _event, until_time: _time, minutes, ...rest } = settings;
    const length = minutes === undefined ? {} : { minutes };
    if (next === 'until_time') {
      const { hours: _hours, ...without } = rest;
      onChange({ ...without, until_time: '09:00' }, 'wait');
    } else if (next === 'minutes') onChange({ ...rest, minutes: minutes ?? 60 }, 'wait');
    else onChange({ ...rest, ...length, event: next }, 'wait');
  }
  const hidden = mode === 'until_time' ? ['event', 'minutes', 'hours'] : ['event', 'until_time'];
  return (
    <div className={classes.group}>
      <Select
        label={t('automations.goOnWhen')}
        data={[
          ...modes.map((one) => ({ value: one, label: t(`automations.wait_${one}`) })),
          ...events.map((type) => ({ value: String(type), label: eventName(String(type)) })),
        ]}
        value={mode}
        searchable
        allowDeselect={false}
        onChange={(next) => next !== null && choose(next)}
      />
      <SettingList
        settings={settings}
        schema={schema}
        problems={problems}
        without={hidden}
        {...(settings.event !== undefined && { labels: { minutes: t('automations.atTheLatest') } })}
        onChange={onChange}
      />
    </div>
  );
}
