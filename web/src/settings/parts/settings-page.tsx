// The frame of a page of the settings: its head, and below it what scrolls.
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useMay } from '../../session/me.ts';
import { useLayout } from '../../shell/layout.ts';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './settings-page.module.css';

interface Props {
  title: string;
  /** The scope that the role needs; without it, the page says so. */
  scope?: string;
  /** Of a page below another one. */
  back?: { to: string; label: string };
  beside?: ReactNode;
  /** At the right, the main action last. */
  actions?: ReactNode;
  /** Forms are narrow, tables take all the room. */
  wide?: boolean;
  children: ReactNode;
}

export function SettingsPage({ title, scope, back, beside, actions, wide, children }: Props) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const isAllowed = useMay(workspace)(scope ?? '') || scope === undefined;
  const isPhone = useLayout() === 'phone';
  const up = back ?? { to: `/w/${workspace}/settings`, label: t('shell.settings') };
  useEffect(() => {
    document.title = `${title} · Inlet`;
  }, [title]);
  return (
    <>
      <header className={classes.bar}>
        {(back || isPhone) && (
          <Link to={up.to} className={classes.back} aria-label={t('settings.backTo', up)}>
            <IconArrowLeft aria-hidden />
          </Link>
        )}
        <h1 className={classes.title} dir="auto">
          {title}
        </h1>
        {isAllowed && beside}
        {isAllowed && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.scroll}>
        {isAllowed ? (
          <div className={classes.body} data-wide={wide || undefined}>
            {children}
          </div>
        ) : (
          <EmptyState title={t('settings.notAllowed')} text={t('settings.notAllowedText')} />
        )}
      </div>
    </>
  );
}
