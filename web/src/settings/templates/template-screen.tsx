// One template: written at the left, as a lead gets it at the right.
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
import { firstWords } from './blocks/add-block.tsx';
import type { Draft } from './draft.ts';
import { bodyOf, draftOf, isComplete, newDraft } from './draft.ts';
import classes from './template.module.css';
import { TemplateFields } from './template-fields.tsx';
import { TemplatePreview } from './template-preview.tsx';

export function TemplateScreen() {
  const { workspace, id = '' } = useParams({ strict: false }) as { workspace: string; id?: string };
  const isNew = id === 'new';
  const query = useQuery({
    enabled: !isNew,
    queryKey: queryKeys.one(workspace, 'templates', id),
    queryFn: ({ signal }) => inletOf(workspace).templates.get(id, { signal }),
  });
  if (isNew) {
    const empty = newDraft(language(), firstWords());
    return <Editor key="new" workspace={workspace} saved={empty} />;
  }
  if (query.data) {
    const saved = draftOf(query.data, firstWords());
    return <Editor key={query.data.id} workspace={workspace} id={query.data.id} saved={saved} />;
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

  async function submit() {
    const { templates } = inletOf(workspace);
    setBusy(true);
    setProblem(undefined);
    try {
      const body = bodyOf(draft);
      const next =
        id === undefined ? await templates.create(body) : await templates.update(id, body);
      await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'templates') });
      showToast({ kind: 'done', text: t('templates.saved', { name: draft.name }) });
      // Who has made a first design sees it beside its preview now.
      const isFirstDesign = id === undefined && next.format === 'blocks';
      void navigate({ href: isFirstDesign ? `${list}/${next.id}` : list });
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
            disabled={!isComplete(draft)}
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
