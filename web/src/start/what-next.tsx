// Where to go from here, as far as the screens are there and the role may use them.
import { IconChevronRight, IconForms, IconUsersPlus, type TablerIcon } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useMay } from '../session/me.ts';
import { addressOf } from '../shell/use-entries.ts';
import { type TextKey, t } from '../texts/t.ts';
import classes from './beside.module.css';

interface Next {
  path: string;
  scope: string;
  label: TextKey;
  icon: TablerIcon;
}

const steps: readonly Next[] = [
  { path: 'forms', scope: 'write:forms', label: 'start.nextForm', icon: IconForms },
  {
    ...{ path: 'settings/members', scope: 'write:users' },
    ...{ label: 'start.nextTeam', icon: IconUsersPlus },
  },
];

export function WhatNext({ workspace }: { workspace: string }) {
  const may = useMay(workspace);
  const { routesByPath } = useRouter();
  const offered = steps.filter(
    ({ path, scope }) => may(scope) && Object.hasOwn(routesByPath, `/w/$workspace/${path}`),
  );
  if (offered.length === 0) return null;
  return (
    <nav aria-label={t('start.next')}>
      <h2 className={classes.title}>{t('start.next')}</h2>
      <ul className={classes.next}>
        {offered.map(({ path, label, icon: Icon }) => (
          <li key={path}>
            <Link to={addressOf(workspace, { path })} className={classes.link}>
              <Icon aria-hidden />
              {t(label)}
              <IconChevronRight aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
