// The settings without a page: their list on a phone, else the first page that the role may read.
import { Navigate, useParams } from '@tanstack/react-router';
import { useMay } from '../session/me.ts';
import { useLayout } from '../shell/layout.ts';
import { addressOf } from '../shell/use-entries.ts';
import { t } from '../texts/t.ts';
import { SettingsNav } from './settings-nav.tsx';
import { settingsGroups } from './settings-pages.ts';

export function SettingsIndex() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const isPhone = useLayout() === 'phone';
  if (isPhone) {
    return (
      <>
        <h1 className="visually-hidden">{t('shell.settings')}</h1>
        <SettingsNav workspace={workspace} />
      </>
    );
  }
  const first = settingsGroups
    .flatMap(({ pages }) => pages)
    .find(({ scope }) => scope === undefined || may(scope));
  return <Navigate to={addressOf(workspace, { path: `settings/${first?.path}` })} replace />;
}
