// The frame of the pages before a sign-in: the form, and beside it where there is room a picture.
import { Select } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  activateLanguage,
  type Language,
  language,
  languages,
  rememberLanguage,
  t,
} from '../texts/t.ts';
import { Logo } from '../ui/logo.tsx';
import { Inflow } from './inflow.tsx';
import classes from './sign-in-frame.module.css';

interface Props {
  title: string;
  detail: string;
  children: ReactNode;
}

function choose(next: string | null): void {
  if (next === null) return;
  rememberLanguage(next as Language);
  void activateLanguage(next as Language);
}

export function SignInFrame({ title, detail, children }: Props) {
  return (
    <div className={classes.frame}>
      <div className={classes.side}>
        <header className={classes.brand}>
          <Logo size={26} />
          Inlet
        </header>
        <main className={classes.main}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.detail}>{detail}</p>
          {children}
        </main>
        <footer className={classes.foot}>
          <Select
            aria-label={t('signIn.language')}
            variant="unstyled"
            size="xs"
            w={120}
            leftSection={<IconLanguage size={14} stroke={1.65} aria-hidden />}
            data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
            value={language()}
            allowDeselect={false}
            onChange={choose}
          />
        </footer>
      </div>
      <aside className={classes.picture}>
        <Inflow />
        <p className={classes.promise}>{t('signIn.promise')}</p>
      </aside>
    </div>
  );
}
