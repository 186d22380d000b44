// How long a new lead may wait for an answer before somebody is alerted.
import type { SpeedToLead, UpdateSpeedToLead } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { SettingSection, SwitchSetting, TextSetting } from '../parts/setting-rows.tsx';

const levels = ['owner', 'next', 'manager'] as const;

export function SpeedToLeadRule({ workspace }: { workspace: string }) {
  const may = useMay(workspace);
  const disabled = !may('write:settings');
  const { workspace: calls } = inletOf(workspace);
  const key = queryKeys.one(workspace, 'workspace', 'speed-to-lead');
  const query = useQuery({
    queryKey: key,
    enabled: may('read:settings'),
    queryFn: ({ signal }) => calls.getSpeedToLead({ signal }),
  });
  const { data } = query;

  function change(next: UpdateSpeedToLead) {
    if (data === undefined) return;
    const names = Object.keys(next) as (keyof UpdateSpeedToLead)[];
    const before = Object.fromEntries(names.map((name) => [name, data[name]]));
    void save<SpeedToLead>({
      key,
      update: (shown) => ({ ...shown, ...next }),
      send: () => calls.updateSpeedToLead(next),
      undo: () => calls.updateSpeedToLead(before),
      done: t('workspace.speedChanged'),
    });
  }

  return (
    <SettingSection title={t('workspace.speed')} text={t('workspace.speedText')}>
      <QueryState query={query}>
        {levels.map((level) => (
          <TextSetting
            key={level}
            type="number"
            label={t(`workspace.speed_${level}`)}
            text={t(`workspace.speedText_${level}`)}
            placeholder={t('workspace.speedOff')}
            disabled={disabled}
            value={data?.[`${level}_minutes`]?.toString() ?? ''}
            onSave={(text) =>
              change({ [`${level}_minutes`]: text === '' ? null : Math.round(Number(text)) })
            }
          />
        ))}
        <SwitchSetting
          label={t('workspace.speedHours')}
          text={t('workspace.speedHoursText')}
          disabled={disabled}
          checked={data?.working_hours_only ?? false}
          onChange={(working_hours_only) => change({ working_hours_only })}
        />
      </QueryState>
    </SettingSection>
  );
}
