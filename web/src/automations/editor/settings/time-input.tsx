// The settings of time: a length, a time of day, the hours and days that count, and a schedule.
import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../texts/t.ts';
import { weekdayName } from '../../words.ts';
import { type Cron, cronOf, parseCron } from './cron.ts';
import type { InputProps } from './setting-input.tsx';
import classes from './settings.module.css';

const units = { minutes: 1, hours: 60, days: 1_440 } as const;
type Unit = keyof typeof units;

const unitOf = (minutes: number): Unit =>
  minutes > 0 && minutes % units.days === 0
    ? 'days'
    : minutes > 0 && minutes % units.hours === 0
      ? 'hours'
      : 'minutes';

export function MinutesInput({
  value,
  onChange,
  label,
  error,
  max,
}: InputProps & { max?: number }) {
  const minutes = typeof value === 'number' ? value : undefined;
  const [unit, setUnit] = useState<Unit>(() => unitOf(minutes ?? 0));
  return (
    <div className={classes.pair}>
      <NumberInput
        label={label}
        error={error}
        min={0}
        {...(max !== undefined && { max: Math.floor(max / units[unit]) })}
        allowDecimal={false}
        value={minutes === undefined ? '' : Math.round(minutes / units[unit])}
        onChange={(next) => onChange(next === '' ? undefined : Number(next) * units[unit])}
      />
      <Select
        aria-label={t('automations.unitOf', { label: String(label) })}
        data={Object.keys(units).map((one) => ({
          value: one,
          label: t(`automations.unit_${one as Unit}`),
        }))}
        value={unit}
        allowDeselect={false}
        onChange={(next) => {
          const chosen = (next ?? 'minutes') as Unit;
          setUnit(chosen);
          if (minutes !== undefined) {
            onChange(Math.round(minutes / units[unit]) * units[chosen]);
          }
        }}
      />
    </div>
  );
}

export const TimeOfDayInput = ({ value, onChange, isRequired, ...input }: InputProps) => (
  <TextInput
    {...input}
    type="time"
    value={typeof value === 'string' ? value : ''}
    onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
  />
);

const day = { from: '08:00', to: '18:00' };

export function HoursInput({ value, onChange, label }: InputProps) {
  const hours = value as typeof day | undefined;
  return (
    <div className={classes.group}>
      <Checkbox
        label={label}
        checked={hours !== undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? day : undefined)}
      />
      {hours !== undefined && (
        <div className={classes.pair}>
          <TimeOfDayInput
            label={t('automations.hoursFrom')}
            value={hours.from}
            onChange={(from) => onChange({ ...hours, from: from ?? day.from })}
          />
          <TimeOfDayInput
            label={t('automations.hoursTo')}
            value={hours.to}
            onChange={(to) => onChange({ ...hours, to: to ?? day.to })}
          />
        </div>
      )}
    </div>
  );
}

const week = [1, 2, 3, 4, 5, 6, 7];

export function WeekdaysInput({ value, onChange, label, error }: InputProps) {
  const days = Array.isArray(value) ? value.map(String) : [];
  return (
    <Checkbox.Group
      label={label}
      error={error}
      value={days}
      onChange={(next) =>
        onChange(next.length === 0 ? undefined : next.map(Number).toSorted((a, b) => a - b))
      }
    >
      <div className={classes.week}>
        {week.map((one) => (
          <Checkbox key={one} value={String(one)} label={weekdayName(one)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

const every = ['day', 'weekday', 'week', 'month', 'other'] as const;

export function CronInput({ value, onChange, label, error }: InputProps) {
  const text = typeof value === 'string' ? value : '';
  const cron = parseCron(text);
  const change = (next: Partial<Cron>) => onChange(cronOf({ ...cron, ...next }));
  return (
    <div className={classes.group}>
      <Select
        label={label}
        data={every.map((one) => ({ value: one, label: t(`automations.every_${one}`) }))}
        value={cron.every}
        allowDeselect={false}
        onChange={(next) => change({ every: (next ?? 'day') as Cron['every'] })}
      />
      {cron.every === 'week' && (
        <Select
          label={t('automations.weekday')}
          data={week.map((one) => ({ value: String(one), label: weekdayName(one, 'long') }))}
          value={String(cron.weekday)}
          allowDeselect={false}
          onChange={(next) => change({ weekday: Number(next) })}
        />
      )}
      {cron.every === 'month' && (
        <NumberInput
          label={t('automations.monthday')}
          min={1}
          max={31}
          value={cron.monthday}
          onChange={(next) => change({ monthday: Number(next) || 1 })}
        />
      )}
      {cron.every === 'other' ? (
        <TextInput
          label={t('automations.cron')}
          description={t('automations.cronHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={text}
          error={error}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      ) : (
        <TimeOfDayInput
          label={t('automations.at')}
          value={cron.time}
          error={error}
          onChange={(time) => change({ time: String(time ?? '09:00') })}
        />
      )}
    </div>
  );
}
