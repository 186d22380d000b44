// When somebody takes leads: hours of each day, and absences.
import { useState } from 'react';
import { weekdayName } from '../../texts/day-text.ts';
import { t } from '../../texts/t.ts';
import { SettingSection, TextSetting } from '../parts/setting-rows.tsx';
import { type Absence, AbsenceSettings } from './absence-settings.tsx';
import { formatSpans, parseSpans, type WorkingSpan, weekdays, withDay } from './spans.ts';

interface Props {
  hours: readonly WorkingSpan[] | null;
  absences: readonly Absence[];
  onHours: (hours: WorkingSpan[] | null) => void;
  onAbsences: (absences: Absence[]) => void;
}

export function AvailabilitySettings({ hours, absences, onHours, onAbsences }: Props) {
  const [wrong, setWrong] = useState<number>();

  function change(weekday: number, text: string) {
    const spans = parseSpans(text, weekday);
    setWrong(spans === undefined ? weekday : undefined);
    if (spans !== undefined) onHours(withDay(hours, weekday, spans));
  }

  return (
    <>
      <SettingSection title={t('availability.hours')} text={t('availability.hoursText')}>
        {weekdays.map((weekday) => (
          <TextSetting
            key={weekday}
            label={weekdayName(weekday)}
            {...(wrong === weekday && { text: t('availability.hoursWrong') })}
            placeholder={hours === null ? t('availability.anyTime') : t('availability.dayOff')}
            maxLength={200}
            value={formatSpans(hours, weekday)}
            onSave={(text) => change(weekday, text)}
          />
        ))}
      </SettingSection>
      <AbsenceSettings absences={absences} onChange={onAbsences} />
    </>
  );
}
