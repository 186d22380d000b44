// The head of the screens of one form: its name, the way between them, and whether it takes answers.
import type { Form } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useLayout } from '../shell/layout.ts';
import { addressOf } from '../shell/use-entries.ts';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { PathTitle } from '../ui/path-title.tsx';
import { TabCount, TabLine, TabLinks } from '../ui/tab-links.tsx';
import { TopBar } from '../ui/top-bar.tsx';
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
    <TabLinks label={t('forms.form')}>
      {tabs.map((one) => (
        <Link
          key={one}
          to={addressOf(workspace, { path: `forms/${form.id}/${one}` })}
          aria-current={one === tab ? 'page' : undefined}
        >
          {t(`forms.screen_${one}`)}
          {one === 'answers' && (
            <TabCount>{formatNumber(language(), form.submissions_count)}</TabCount>
          )}
        </Link>
      ))}
    </TabLinks>
  );
  return (
    <>
      <TopBar
        title={
          <PathTitle
            up={(content, className) => (
              <Link to={addressOf(workspace, { path: 'forms' })} className={className}>
                {content}
              </Link>
            )}
            upLabel={t('shell.forms')}
            name={form.name}
            state={beside}
          />
        }
        beside={!isPhone && links}
        actions={
          <>
            <FormSwitch workspace={workspace} form={form} />
            {actions}
          </>
        }
      />
      {isPhone && <TabLine>{links}</TabLine>}
    </>
  );
}
