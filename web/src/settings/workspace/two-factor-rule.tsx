// Whether everybody needs a second factor, and who has none yet.
import type { TwoFactorRequirement } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { SettingSection, SwitchSetting } from '../parts/setting-rows.tsx';
import classes from './workspace.module.css';

export function TwoFactorRule({ workspace }: { workspace: string }) {
  const may = useMay(workspace);
  const { workspace: calls } = inletOf(workspace);
  const key = queryKeys.one(workspace, 'workspace', 'two-factor');
  const query = useQuery({
    queryKey: key,
    enabled: may('read:settings'),
    queryFn: ({ signal }) => calls.getTwoFactorRequirement({ signal }),
  });
  const set = (required: boolean) =>
    void save<TwoFactorRequirement>({
      key,
      update: (shown) => ({ ...shown, required }),
      send: () => calls.setTwoFactorRequirement({ required }),
      undo: () => calls.setTwoFactorRequirement({ required: !required }),
      done: t(required ? 'workspace.twoFactorOn' : 'workspace.twoFactorOff'),
    });
  const without = query.data?.users_without ?? [];
  return (
    <SettingSection title={t('workspace.safety')}>
      <QueryState query={query}>
        <SwitchSetting
          label={t('workspace.twoFactor')}
          text={t('workspace.twoFactorText')}
          checked={query.data?.required ?? false}
          disabled={!may('write:settings')}
          onChange={set}
        />
        {without.length > 0 && (
          <div className={classes.list}>
            <p>{t('workspace.withoutTwoFactor', { count: without.length })}</p>
            <ul className={classes.without}>
              {without.map(({ id, name, email }) => (
                <li key={id} dir="auto">
                  {name} · {email}
                </li>
              ))}
            </ul>
          </div>
        )}
      </QueryState>
    </SettingSection>
  );
}
