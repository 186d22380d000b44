// Push messages in this browser, and the other browsers that get them.
import type { PushSubscription } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { updateItems, useRecords } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { SettingRow, SettingSection } from '../parts/setting-rows.tsx';
import { ownSubscription, type PushState, readPushState, subscribe, unsubscribe } from './push.ts';

export function PushSettings({ workspace }: { workspace: string }) {
  const { moment } = useTimes(workspace);
  const [isBusy, setBusy] = useState(false);
  const stateKey = queryKeys.one(workspace, 'notifications', 'push');
  const { data: state = 'off' } = useQuery<PushState>({
    queryKey: stateKey,
    queryFn: () => readPushState(workspace),
  });
  const key = [...queryKeys.all(workspace, 'notifications'), 'push-subscriptions'];
  const { query, items } = useRecords<PushSubscription>(key, (options) =>
    inletOf(workspace).notifications.listPushSubscriptions({}, options),
  );
  const own = ownSubscription(workspace);
  const isOn = state === 'on' && items.some(({ id }) => id === own);

  async function turnOn() {
    setBusy(true);
    try {
      await subscribe(workspace);
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
      void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'notifications') });
    }
  }

  const remove = ({ id }: PushSubscription) =>
    void save({
      key,
      update: updateItems<PushSubscription>((all) => all.filter((one) => one.id !== id)),
      send: () => unsubscribe(workspace, id),
      done: t('preferences.pushRemoved'),
    });

  return (
    <SettingSection title={t('preferences.push')} text={t('preferences.pushText')}>
      <QueryState query={query}>
        {!isOn && (
          <SettingRow
            label={t('preferences.thisBrowser')}
            text={t(`preferences.push_${state === 'on' ? 'off' : state}`)}
          >
            {(state === 'off' || state === 'on') && (
              <Button
                busy={isBusy ? t('preferences.turningOn') : undefined}
                onClick={() => void turnOn()}
              >
                {t('preferences.turnOn')}
              </Button>
            )}
          </SettingRow>
        )}
        {items.map((one) => (
          <SettingRow
            key={one.id}
            label={one.device ?? t('security.unknownDevice')}
            text={[
              ...(isOn && one.id === own ? [t('preferences.thisBrowser')] : []),
              t('preferences.pushSince', { time: moment(one.created_at) }),
            ].join(' · ')}
          >
            <Button onClick={() => remove(one)}>{t('preferences.turnOff')}</Button>
          </SettingRow>
        ))}
      </QueryState>
    </SettingSection>
  );
}
