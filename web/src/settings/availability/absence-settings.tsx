import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { spanOfDays } from '../../texts/day-text.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { SettingRow, SettingSection } from '../parts/setting-rows.tsx';
import classes from './absence-settings.module.css';

export interface Absence {
  from: string;
  to: string;
  note?: string | null;
}

interface Props {
  absences: readonly Absence[];
  onChange: (absences: Absence[]) => void;
}

const none = { from: '', to: '', note: '' };

export function AbsenceSettings({ absences, onChange }: Props) {
  const [draft, setDraft] = useState(none);
  const set = (name: keyof typeof none) => (event: { currentTarget: { value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  const { from, note } = draft;
  const to = draft.to || from;

  function add() {
    onChange([...absences, { from, to, note: note.trim() || null }]);
    setDraft(none);
  }

  return (
    <SettingSection title={t('availability.absences')} text={t('availability.absencesText')}>
      {absences.map((absence) => {
        const days = spanOfDays(absence.from, absence.to);
        return (
          <SettingRow
            key={`${absence.from} ${absence.to} ${absence.note}`}
            label={days}
            {...(absence.note && { text: absence.note })}
          >
            <Button
              aria-label={t('availability.removeAbsence', { days })}
              onClick={() => onChange(absences.filter((one) => one !== absence))}
            >
              {t('availability.remove')}
            </Button>
          </SettingRow>
        );
      })}
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput type="date" label={t('availability.from')} value={from} onChange={set('from')} />
        <TextInput
          type="date"
          label={t('availability.to')}
          min={from}
          value={draft.to}
          onChange={set('to')}
        />
        <TextInput
          label={t('availability.note')}
          maxLength={200}
          value={note}
          onChange={set('note')}
        />
        <Button size="sm" type="submit" disabled={from === '' || to < from}>
          {t('availability.addAbsence')}
        </Button>
      </form>
    </SettingSection>
  );
}
