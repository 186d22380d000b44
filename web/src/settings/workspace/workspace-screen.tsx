// The settings of the whole workspace.
import type { UpdateWorkspace, Workspace } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { language, languages, t } from '../../texts/t.ts';
import { CopyIcon } from '../../ui/copy-button.tsx';
import { countries, currencies, timeZones, withChosen } from '../parts/places.ts';
import { SelectSetting } from '../parts/select-setting.tsx';
import { SettingRow, SettingSection, TextSetting } from '../parts/setting-rows.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { SpeedToLeadRule } from './speed-to-lead.tsx';
import { TwoFactorRule } from './two-factor-rule.tsx';
import classes from './workspace.module.css';

export function WorkspaceScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const key = queryKeys.one(workspace, 'workspace', 'own');
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => inletOf(workspace).workspace.get({ signal }),
  });

  return (
    <SettingsPage title={t('settings.workspace')} scope="read:settings">
      <QueryState query={query}>
        {query.data && <WorkspaceSettings workspace={workspace} current={query.data} />}
      </QueryState>
      <SpeedToLeadRule workspace={workspace} />
      <TwoFactorRule workspace={workspace} />
    </SettingsPage>
  );
}

interface Props {
  workspace: string;
  current: Workspace;
}

function WorkspaceSettings({ workspace, current }: Props) {
  const disabled = !useMay(workspace)('write:settings');
  const { workspace: calls } = inletOf(workspace);

  async function change(next: UpdateWorkspace) {
    const names = Object.keys(next) as (keyof UpdateWorkspace)[];
    const before = Object.fromEntries(names.map((name) => [name, current[name]]));
    await save<Workspace>({
      key: queryKeys.one(workspace, 'workspace', 'own'),
      update: (shown) => ({ ...shown, ...next }),
      send: () => calls.update(next),
      undo: () => calls.update(before),
      done: t('workspace.changed'),
    });
    void queryClient.invalidateQueries({ queryKey: queryKeys.me(workspace) });
  }

  return (
    <>
      <SettingSection title={t('workspace.general')}>
        <TextSetting
          required
          label={t('workspace.name')}
          maxLength={200}
          disabled={disabled}
          value={current.name}
          onSave={(name) => void change({ name })}
        />
        <SettingRow label={t('workspace.slug')} text={t('workspace.slugText')}>
          <span className={classes.code}>
            <code>{current.slug}</code>
            <CopyIcon
              text={current.slug}
              label={t('workspace.copy', { name: t('workspace.slug') })}
              copied={t('settings.copied')}
            />
          </span>
        </SettingRow>
        <SettingRow label={t('workspace.sellerCode')} text={t('workspace.sellerCodeText')}>
          <span className={classes.code}>
            <code>{current.seller_code}</code>
            <CopyIcon
              text={current.seller_code}
              label={t('workspace.copy', { name: t('workspace.sellerCode') })}
              copied={t('settings.copied')}
            />
          </span>
        </SettingRow>
        <SelectSetting
          label={t('workspace.plan')}
          text={t('workspace.planText')}
          data={(['growth', 'pro'] as const).map((value) => ({
            ...{ value, label: t(`workspace.plan_${value}`) },
          }))}
          value={current.plan}
          disabled={disabled}
          onSave={(plan) => void change({ plan: plan === 'pro' ? 'pro' : 'growth' })}
        />
      </SettingSection>
      <SettingSection title={t('workspace.region')} text={t('workspace.regionText')}>
        <SelectSetting
          label={t('workspace.country')}
          text={t('workspace.countryText')}
          data={withChosen(countries(language()), current.country)}
          value={current.country}
          disabled={disabled}
          onSave={(country) => void change({ country })}
        />
        <SelectSetting
          label={t('workspace.timeZone')}
          data={withChosen(timeZones(), current.time_zone)}
          value={current.time_zone}
          disabled={disabled}
          onSave={(time_zone) => void change({ time_zone })}
        />
        <SelectSetting
          label={t('workspace.currency')}
          data={withChosen(currencies(language()), current.currency)}
          value={current.currency}
          disabled={disabled}
          onSave={(currency) => void change({ currency })}
        />
        <SelectSetting
          label={t('workspace.language')}
          text={t('workspace.languageText')}
          data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
          value={current.language}
          disabled={disabled}
          onSave={(next) => void change({ language: next === 'de' ? 'de' : 'en' })}
        />
      </SettingSection>
    </>
  );
}
