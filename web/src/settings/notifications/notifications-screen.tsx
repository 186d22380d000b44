// How Inlet notifies a person of what concerns them: where, when, and how often.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { SettingSection } from '../parts/setting-rows.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { TimeZoneSetting } from '../profile/time-zone-setting.tsx';
import { DigestSetting, QuietHours } from './delivery-times.tsx';
import { PreferenceMatrix } from './preference-matrix.tsx';
import { type Change, type Preferences, reverseOf, withChange } from './preferences.ts';
import { PushSettings } from './push-settings.tsx';

export function NotificationsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { notifications } = inletOf(workspace);
  const key = queryKeys.one(workspace, 'notifications', 'preferences');
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => notifications.getPreferences({ signal }),
  });
  const { data } = query;

  function change(next: Change) {
    if (data === undefined) return;
    void save<Preferences>({
      key,
      update: (shown) => withChange(shown, next),
      send: () => notifications.updatePreferences(next),
      undo: () => notifications.updatePreferences(reverseOf(data, next)),
      done: t('preferences.changed'),
    });
  }

  return (
    <SettingsPage title={t('settings.notifications')}>
      <QueryState query={query}>
        {data && (
          <>
            <SettingSection title={t('preferences.what')} text={t('preferences.whatText')}>
              <PreferenceMatrix
                preferences={data}
                channels={['in_app', 'email', 'push']}
                onChange={change}
              />
            </SettingSection>
            <SettingSection title={t('preferences.when')} text={t('preferences.whenText')}>
              <DigestSetting at={data.digest_at} onChange={(digest_at) => change({ digest_at })} />
              <QuietHours
                hours={data.quiet_hours}
                onChange={(quiet_hours) => change({ quiet_hours })}
              />
              <TimeZoneSetting workspace={workspace} />
            </SettingSection>
            <PushSettings workspace={workspace} />
          </>
        )}
      </QueryState>
    </SettingsPage>
  );
}
