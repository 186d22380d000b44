// Everything about oneself: appearance, language, keys, sign-out.
import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useMe } from '../session/me.ts';
import { signOut } from '../session/sign-out.ts';
import { changeLanguage } from '../texts/change-language.ts';
import { language, languages, t } from '../texts/t.ts';
import { initials } from '../ui/initials.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import classes from './me-menu.module.css';

const schemes = [
  { value: 'auto', icon: IconDeviceDesktop, label: 'shell.schemeAuto' },
  { value: 'light', icon: IconSun, label: 'shell.schemeLight' },
  { value: 'dark', icon: IconMoon, label: 'shell.schemeDark' },
] as const;
const profile = '/w/$workspace/settings/profile';

interface Props {
  workspace: string;
  inRail: boolean;
  onShowKeys: () => void;
}

export function MeMenu({ workspace, inRail, onShowKeys }: Props) {
  const { user } = useMe(workspace);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { routesByPath } = useRouter();
  const navigate = useNavigate();
  const name = user?.name ?? '';
  const check = <IconCheck size={14} stroke={1.65} aria-hidden />;
  return (
    <Menu position="top-start" width={232} shadow="md">
      <Menu.Target>
        <UnstyledButton
          className={classes.target}
          data-rail={inRail || undefined}
          aria-label={t('shell.meMenu', { name })}
        >
          <span className={classes.avatar} data-initials={initials(name)} aria-hidden />
          {!inRail && <span className={classes.name}>{name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.hasOwn(routesByPath, profile) && (
          <Menu.Item
            leftSection={<IconUser size={16} stroke={1.65} aria-hidden />}
            onClick={() => void navigate({ to: `/w/${workspace}/settings/profile` })}
          >
            {t('shell.profile')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconKeyboard size={16} stroke={1.65} aria-hidden />}
          rightSection={<KeyHint keys={['?']} />}
          onClick={onShowKeys}
        >
          {t('shortcuts.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.appearance')}</Menu.Label>
        {schemes.map(({ value, icon: Icon, label }) => (
          <Menu.Item
            key={value}
            closeMenuOnClick={false}
            leftSection={<Icon size={16} stroke={1.65} aria-hidden />}
            rightSection={colorScheme === value && check}
            aria-current={colorScheme === value || undefined}
            onClick={() => setColorScheme(value)}
          >
            {t(label)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('shell.language')}</Menu.Label>
        {languages.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            rightSection={language() === one && check}
            aria-current={language() === one || undefined}
            onClick={() => void changeLanguage(workspace, one)}
          >
            {t(`language.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.65} aria-hidden />}
          onClick={() => void signOut()}
        >
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
