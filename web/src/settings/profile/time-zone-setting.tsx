import type { Me } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { useMe } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { timeZones, withChosen } from '../parts/places.ts';
import { SelectSetting } from '../parts/select-setting.tsx';

const asWorkspace = 'workspace';

/** In which zone the person lives, else that of the workspace. */
export function TimeZoneSetting({ workspace }: { workspace: string }) {
  const { user, workspace: current } = useMe(workspace);
  if (user === null) return null;
  const { users } = inletOf(workspace);
  const { time_zone: before } = user;

  function change(time_zone: string | null) {
    void save<Me>({
      key: queryKeys.me(workspace),
      update: (me) => ({ ...me, user: me.user && { ...me.user, time_zone } }),
      send: () => users.updateMe({ time_zone }),
      undo: () => users.updateMe({ time_zone: before }),
      done: t('profile.changed'),
    });
  }

  const zone = current.time_zone.replaceAll('_', ' ');
  return (
    <SelectSetting
      label={t('profile.timeZone')}
      data={[
        { value: asWorkspace, label: t('profile.asWorkspace', { zone }) },
        ...withChosen(timeZones(), before ?? 'UTC'),
      ]}
      value={before ?? asWorkspace}
      onSave={(next) => change(next === asWorkspace ? null : next)}
    />
  );
}
