// The head of the screens of one form: its name, the way between them, and whether it takes answers.
import type { Form } from '@inlet/sdk';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useLayout } from '../shell/layout.ts';
import { addressOf } from '../shell/use-entries.ts';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { TopBar } from '../ui/top-bar.tsx';
import classes from './form-head.module.css';
import { FormSwitch } from './form-switch.tsx';

const tabs = ['edit', 'share', 'answers'] as const;

interface Props {
  workspace: string;
  form: Form;
  tab: (typeof tabs)[number];
  beside?: ReactNode;
  actions?: ReactNode;
}

export function FormHead({ workspace, form, tab, beside, actions }: Props) {
  const isPhone = useLayout() === 'phone';
  useEffect(() => {
    document.title = `${form.name} · Inlet`;
  }, [form.name]);
  const links = (
    <nav className={classes.tabs} aria-label={t('forms.form')}>
      {tabs.map((one) => (
        <Link
          key={one}
          to={addressOf(workspace, { path: `forms/${form.id}/${one}` })}
          className={classes.tab}
          aria-current={one === tab ? 'page' : undefined}
        >
          {t(`forms.screen_${one}`)}
          {one === 'answers' && (
            <span className={classes.count}>
              {formatNumber(language(), form.submissions_count)}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
  return (
    <>
      <TopBar
        title={
          <div className={classes.path}>
            <Link
              to={addressOf(workspace, { path: 'forms' })}
              className={classes.up}
              aria-label={t('shell.forms')}
            >
              {isPhone ? <IconArrowLeft /> : t('shell.forms')}
            </Link>
            {!isPhone && <span aria-hidden>/</span>}
            <h1 className={classes.name} dir="auto">
              {form.name}
            </h1>
            {beside && <span className={classes.state}>{beside}</span>}
          </div>
        }
        beside={!isPhone && links}
        actions={
          <>
            <FormSwitch workspace={workspace} form={form} />
            {actions}
          </>
        }
      />
      {isPhone && <div className={classes.second}>{links}</div>}
    </>
  );
}
