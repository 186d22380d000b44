// How one signs in: password, second factor, passkeys, sessions.
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { queryKeys } from '../../api/query-keys.ts';
import { useMe } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { SettingRow, SettingSection } from '../parts/setting-rows.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { AppDialog } from './app-dialog.tsx';
import { ByPasswordDialog } from './by-password-dialog.tsx';
import { Passkeys } from './passkeys.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import classes from './security.module.css';
import { Sessions } from './sessions.tsx';

export function SecurityScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { two_factor } = useMe(workspace);
  const queries = useQueryClient();
  const [open, setOpen] = useState<'password' | 'app' | 'renew' | 'remove'>();
  const close = () => setOpen(undefined);
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: queryKeys.me(workspace) });
    void queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'users') });
  };
  const hasApp = two_factor?.authenticator_app ?? false;
  return (
    <SettingsPage title={t('settings.security')}>
      <SettingSection title={t('security.signIn')}>
        <SettingRow label={t('security.password')} text={t('security.passwordText')}>
          <Button onClick={() => setOpen('password')}>{t('security.changePassword')}</Button>
        </SettingRow>
        <SettingRow
          label={t('security.app')}
          text={t(hasApp ? 'security.appIsOn' : 'security.appIsOff')}
        >
          {hasApp ? (
            <span className={classes.buttons}>
              <Button onClick={() => setOpen('renew')}>{t('security.renewCodes')}</Button>
              <Button tone="danger" onClick={() => setOpen('remove')}>
                {t('security.remove')}
              </Button>
            </span>
          ) : (
            <Button onClick={() => setOpen('app')}>{t('security.setUpApp')}</Button>
          )}
        </SettingRow>
      </SettingSection>
      <Passkeys workspace={workspace} />
      <Sessions />
      {open === 'password' && <PasswordDialog onClose={close} />}
      {open === 'app' && <AppDialog onClose={close} onEnabled={refresh} />}
      {(open === 'renew' || open === 'remove') && (
        <ByPasswordDialog change={open} onClose={close} onChanged={refresh} />
      )}
    </SettingsPage>
  );
}
