// How Inlet looks in this browser.
import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { densities, useDensity } from '../../session/density.ts';
import { t } from '../../texts/t.ts';
import { SettingRow, SettingSection } from '../parts/setting-rows.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { LanguageSetting } from '../profile/language-setting.tsx';
import classes from './appearance.module.css';
import { DensitySample } from './density-sample.tsx';

const schemes = [
  { value: 'auto', icon: IconDeviceDesktop, label: 'shell.schemeAuto' },
  { value: 'light', icon: IconSun, label: 'shell.schemeLight' },
  { value: 'dark', icon: IconMoon, label: 'shell.schemeDark' },
] as const;

export function AppearanceScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useDensity();
  return (
    <SettingsPage title={t('settings.appearance')}>
      <SettingSection title={t('appearance.look')} text={t('appearance.lookText')}>
        <SettingRow label={t('appearance.scheme')}>
          <SegmentedControl
            aria-label={t('appearance.scheme')}
            data={schemes.map(({ value, icon: Icon, label }) => ({
              value,
              label: (
                <span className={classes.choice}>
                  <Icon aria-hidden />
                  {t(label)}
                </span>
              ),
            }))}
            value={colorScheme}
            onChange={(value) => {
              const scheme = schemes.find((one) => one.value === value);
              if (scheme) setColorScheme(scheme.value);
            }}
          />
        </SettingRow>
        <SettingRow label={t('appearance.density')} text={t('appearance.densityText')}>
          <SegmentedControl
            aria-label={t('appearance.density')}
            data={densities.map((one) => ({
              value: String(one),
              label: t(`appearance.density_${one}`),
            }))}
            value={String(density)}
            onChange={(value) => {
              const chosen = densities.find((one) => String(one) === value);
              if (chosen) setDensity(chosen);
            }}
          />
        </SettingRow>
        <DensitySample density={density} />
      </SettingSection>
      <SettingSection title={t('profile.language')}>
        <LanguageSetting workspace={workspace} />
      </SettingSection>
    </SettingsPage>
  );
}
