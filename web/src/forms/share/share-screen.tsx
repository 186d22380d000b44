// The ways to a form: its own page, the code for another page, and a request of one's own server.
import type { Form } from '@inlet/sdk';
import { IconExternalLink } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { QueryState } from '../../lists/query-state.tsx';
import { codeSamples } from '../../settings/api-keys/code-samples.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FormHead } from '../form-head.tsx';
import { useForm } from '../use-form.ts';
import { examplePost } from './example-post.ts';
import classes from './share-screen.module.css';

export function ShareScreen() {
  const { workspace, form: id } = useParams({ from: '/w/$workspace/forms/$form/share' });
  const query = useForm(workspace, id);
  return (
    <QueryState query={query}>
      {query.data && <Ways workspace={workspace} form={query.data.form} />}
    </QueryState>
  );
}

function Ways({ workspace, form }: { workspace: string; form: Form }) {
  const code = { copy: t('settings.copy'), copied: t('settings.copied') };
  const { url, embed } = form;
  return (
    <>
      <FormHead workspace={workspace} form={form} tab="share" />
      <div className={classes.scroll}>
        {!form.active && (
          <p className={classes.closed} role="status">
            {t('forms.closedHint')}
          </p>
        )}
        <Way title={t('forms.link')} text={t('forms.linkText')}>
          <div className={classes.link}>
            <input
              className={classes.address}
              readOnly
              aria-label={t('forms.link')}
              value={url}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton
              text={url}
              label={t('forms.copyLink')}
              copied={t('settings.copied')}
              tone="filled"
              size="sm"
            />
            <Button
              component="a"
              href={url}
              target="_blank"
              rel="noopener"
              size="sm"
              icon={<IconExternalLink />}
            >
              {t('forms.openPage')}
            </Button>
          </div>
        </Way>
        <Way title={t('forms.embed')} text={t('forms.embedText')}>
          <CodeBlock
            label={t('forms.embedKinds')}
            samples={[
              { language: t('forms.embedScript'), code: embed.script },
              { language: t('forms.embedFrame'), code: embed.iframe },
            ]}
            {...code}
          />
        </Way>
        <Way
          title={t('forms.server')}
          text={
            <>
              {t('forms.serverText')}{' '}
              <Link to={addressOf(workspace, { path: 'settings/api-keys' })}>
                {t('forms.makeKey')}
              </Link>
            </>
          }
        >
          <CodeBlock
            label={t('keys.languages')}
            samples={codeSamples(examplePost(form, window.location.origin), 'YOUR_API_KEY')}
            secret="YOUR_API_KEY"
            {...code}
          />
        </Way>
      </div>
    </>
  );
}

function Way({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.way} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {title}
      </h2>
      <p className={classes.text}>{text}</p>
      {children}
    </section>
  );
}
