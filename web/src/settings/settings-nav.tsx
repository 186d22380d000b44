// The list of all settings. It takes the place of the sidebar, and on phones it is a page.
import { TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useMe } from '../session/me.ts';
import { addressOf } from '../shell/use-entries.ts';
import { t } from '../texts/t.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { placeBefore } from './place-before.ts';
import classes from './settings-nav.module.css';
import { matchesWords, otherNames, settingsGroups } from './settings-pages.ts';
import { useEscapeBack } from './use-escape-back.ts';

export function SettingsNav({ workspace }: { workspace: string }) {
  const { user } = useMe(workspace);
  const may = useMay(workspace);
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const groups = settingsGroups
    .map(({ label, pages }) => ({
      label: label === undefined ? (user?.name ?? t('settings.groupMe')) : t(label),
      pages: pages.filter(
        (page) =>
          (page.scope === undefined || may(page.scope)) && matchesWords(t(page.label), search),
      ),
    }))
    .filter(({ pages }) => pages.length > 0);
  const others =
    search === ''
      ? []
      : otherNames.filter(
          ({ name, api, scope }) => may(scope) && matchesWords(`${name} ${api}`, search),
        );
  const addressOfPage = (path: string) => addressOf(workspace, { path: `settings/${path}` });
  const leave = () => void navigate({ href: placeBefore(workspace) });
  useEscapeBack(leave);
  return (
    <nav className={classes.nav} aria-label={t('shell.settings')}>
      <UnstyledButton className={classes.head} onClick={leave}>
        <IconArrowLeft aria-hidden />
        <span className={classes.title}>
          {t('shell.settings')}
          <span className="visually-hidden">: {t('settings.back')}</span>
        </span>
        <KeyHint keys={['escape']} />
      </UnstyledButton>
      <TextInput
        className={classes.search}
        type="search"
        size="xs"
        aria-label={t('settings.find')}
        placeholder={t('settings.find')}
        leftSection={<IconSearch />}
        value={search}
        onChange={({ currentTarget: { value } }) => setSearch(value)}
      />
      <div className={classes.scroll}>
        {groups.map(({ label, pages }) => (
          <div key={label} className={classes.group}>
            <h2 className={classes.heading} dir="auto">
              {label}
            </h2>
            {pages.map((page) => (
              <Link key={page.path} to={addressOfPage(page.path)} className={classes.link}>
                {t(page.label)}
              </Link>
            ))}
          </div>
        ))}
        {others.length > 0 && (
          <div className={classes.group}>
            <h2 className={classes.heading}>{t('settings.otherNames')}</h2>
            {others.map(({ name, api, path, search: query }) => (
              <Link key={name} to={addressOfPage(path)} search={query} className={classes.link}>
                {name}
                <span className={classes.api}>{api}</span>
              </Link>
            ))}
          </div>
        )}
        {groups.length + others.length === 0 && (
          <p className={classes.nothing}>{t('settings.nothingFound', { search })}</p>
        )}
      </div>
    </nav>
  );
}
