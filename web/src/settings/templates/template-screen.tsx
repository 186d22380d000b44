// One template: written at the left, as a lead gets it at the right.
import type { CreateTemplate } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { type DescribedError, describeError } from '../../api/errors.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { SettingsPage } from '../parts/settings-page.tsx';
import classes from './template.module.css';
import { TemplateFields } from './template-fields.tsx';
import { TemplatePreview } from './template-preview.tsx';

export type Draft = Omit<Required<CreateTemplate>, 'design'>;

/** The design of a template made of blocks stays as it is. */
export function contentOf({ body, format, ...fields }: Draft): Partial<Draft> & typeof fields {
  return format === 'blocks' ? fields : { ...fields, body, format };
}

export function TemplateScreen() {
  const { workspace, id = '' } = useParams({ strict: false }) as { workspace: string; id?: string };
  const isNew = id === 'new';
  const query = useQuery({
    enabled: !isNew,
    queryKey: queryKeys.one(workspace, 'templates', id),
    queryFn: ({ signal }) => inletOf(workspace).templates.get(id, { signal }),
  });
  const empty: Draft = {
    ...{ name: '', subject: '', body: '', format: 'text', kind: 'transactional' },
    language: language(),
  };
  if (isNew) return <Editor key="new" workspace={workspace} saved={empty} />;
  if (query.data) {
    const { id: number, name, subject, body, format, language: written, kind } = query.data;
    const saved = { name, subject, body, format, language: written, kind };
    return <Editor key={number} workspace={workspace} id={number} saved={saved} />;
  }
  return (
    <SettingsPage title={t('settings.templates')} scope="read:templates">
      <QueryState query={query}>{null}</QueryState>
    </SettingsPage>
  );
}

interface EditorProps {
  workspace: string;
  /** Undefined for a new one. */
  id?: number;
  saved: Draft;
}

function Editor({ workspace, id, saved }: EditorProps) {
  const navigate = useNavigate();
  const mayWrite = useMay(workspace)('write:templates');
  const [draft, setDraft] = useState(saved);
  const [problem, setProblem] = useState<DescribedError>();
  const [busy, setBusy] = useState(false);
  const list = addressOf(workspace, { path: 'settings/templates' });
  const isComplete = [draft.name, draft.subject, draft.body].every((text) => text.trim() !== '');

  async function submit() {
    const { templates } = inletOf(workspace);
    setBusy(true);
    setProblem(undefined);
    try {
      if (id === undefined) await templates.create(draft);
      else await templates.update(id, contentOf(draft));
      await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'templates') });
      showToast({ kind: 'done', text: t('templates.saved', { name: draft.name }) });
      void navigate({ href: list });
    } catch (error) {
      setProblem(describeError(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <SettingsPage
      title={saved.name || t('templates.new')}
      scope="read:templates"
      wide
      back={{ to: list, label: t('settings.templates') }}
      actions={
        mayWrite && (
          <Button
            tone="filled"
            disabled={!isComplete}
            busy={busy ? t('settings.saving') : undefined}
            onClick={() => !busy && void submit()}
          >
            {t('settings.save')}
          </Button>
        )
      }
    >
      <div className={classes.columns}>
        <TemplateFields
          draft={draft}
          problem={problem}
          disabled={!mayWrite}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        {id === undefined ? (
          <p className={classes.hint}>{t('templates.previewLater')}</p>
        ) : (
          <TemplatePreview workspace={workspace} id={id} draft={draft} />
        )}
      </div>
    </SettingsPage>
  );
}
