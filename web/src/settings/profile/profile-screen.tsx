// Who one is, and how Inlet talks to one.
import type { Me, UpdateMe } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { useMe } from '../../session/me.ts';
import { areLetterKeysOn, switchLetterKeys } from '../../shell/shortcuts/letter-keys.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { AvailabilitySettings } from '../availability/availability-settings.tsx';
import { SettingRow, SettingSection, SwitchSetting, TextSetting } from '../parts/setting-rows.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { EmailDialog } from './email-dialog.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { TimeZoneSetting } from './time-zone-setting.tsx';

export function ProfileScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { user } = useMe(workspace);
  const [letters, setLetters] = useState(areLetterKeysOn);
  const [asksEmail, setAsksEmail] = useState(false);
  if (user === null) return null;

  function change(next: UpdateMe) {
    if (user === null) return;
    const { users } = inletOf(workspace);
    const names = Object.keys(next) as (keyof UpdateMe)[];
    const before = Object.fromEntries(names.map((name) => [name, user[name]]));
    void save<Me>({
      key: queryKeys.me(workspace),
      update: (me) => ({
        ...me,
        user: me.user && { ...me.user, ...(next as Partial<typeof me.user>) },
      }),
      send: () => users.updateMe(next),
      undo: () => users.updateMe(before),
      done: t('profile.changed'),
    });
  }

  return (
    <SettingsPage title={t('settings.profile')}>
      <SettingSection title={t('profile.you')}>
        <TextSetting
          required
          label={t('profile.name')}
          maxLength={200}
          value={user.name}
          onSave={(name) => change({ name })}
        />
        <SettingRow label={t('profile.email')} text={user.email}>
          <Button onClick={() => setAsksEmail(true)}>{t('profile.changeEmail')}</Button>
        </SettingRow>
        <TextSetting
          type="email"
          label={t('profile.notifications')}
          text={t('profile.notificationsText')}
          placeholder={user.email}
          maxLength={254}
          value={user.notification_email ?? ''}
          onSave={(email) => change({ notification_email: email || null })}
        />
      </SettingSection>
      <SettingSection title={t('profile.language')}>
        <LanguageSetting workspace={workspace} />
        <TimeZoneSetting workspace={workspace} />
      </SettingSection>
      <AvailabilitySettings
        hours={user.working_hours}
        absences={user.absences}
        onHours={(working_hours) => change({ working_hours })}
        onAbsences={(absences) => change({ absences })}
      />
      <SettingSection title={t('profile.keyboard')}>
        <SwitchSetting
          label={t('shortcuts.letters')}
          text={t('profile.lettersText')}
          checked={letters}
          onChange={(on) => {
            switchLetterKeys(on);
            setLetters(on);
          }}
        />
      </SettingSection>
      {asksEmail && <EmailDialog email={user.email} onClose={() => setAsksEmail(false)} />}
    </SettingsPage>
  );
}
