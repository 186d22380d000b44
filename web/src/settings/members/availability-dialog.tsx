// When a member takes leads, as a manager sets it.

import type { User } from '@inlet/sdk';
import { Modal } from '@mantine/core';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { updateItem } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { AvailabilitySettings } from '../availability/availability-settings.tsx';
import { SettingSection, TextSetting } from '../parts/setting-rows.tsx';

interface Props {
  workspace: string;
  user: User;
  onClose: () => void;
}

type Availability = Pick<User, 'working_hours' | 'absences' | 'daily_lead_limit'>;

export function AvailabilityDialog({ workspace, user, onClose }: Props) {
  const { users } = inletOf(workspace);
  const { id, name, working_hours: hours, absences, daily_lead_limit: limit } = user;
  const before: Availability = { working_hours: hours, absences, daily_lead_limit: limit };

  function change(next: Parameters<typeof users.updateAvailability>[1]) {
    void save({
      key: queryKeys.list(workspace, 'users'),
      update: updateItem<User>(id, next as Partial<Availability>),
      send: () => users.updateAvailability(id, next),
      undo: () => users.updateAvailability(id, before),
      done: t('availability.changed', { name }),
    });
  }

  function setLimit(text: string) {
    const next = Number.parseInt(text, 10);
    change({ daily_lead_limit: next > 0 ? next : null });
  }

  return (
    <Modal
      opened
      size="lg"
      title={t('availability.of', { name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      onClose={onClose}
    >
      <SettingSection title={t('availability.limitTitle')}>
        <TextSetting
          label={t('availability.limit')}
          text={t('availability.limitText')}
          placeholder={t('availability.noLimit')}
          maxLength={5}
          value={limit === null ? '' : String(limit)}
          onSave={setLimit}
        />
      </SettingSection>
      <AvailabilitySettings
        hours={hours}
        absences={absences}
        onHours={(working_hours) => change({ working_hours })}
        onAbsences={(next) => change({ absences: next })}
      />
    </Modal>
  );
}
