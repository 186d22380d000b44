// The editor of a form: the page as visitors get it, and beside it the settings.
import type { Form } from '@inlet/sdk';
import { SegmentedControl } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useMay } from '../../session/me.ts';
import { useLayout } from '../../shell/layout.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { FormHead } from '../form-head.tsx';
import { type ReadForm, useForm } from '../use-form.ts';
import type { FormDraft } from './draft.ts';
import { FieldsPanel } from './fields-panel.tsx';
import classes from './form-editor.module.css';
import { LeadsPanel } from './leads-panel.tsx';
import { PagePanel } from './page-panel.tsx';
import { placeOfProblem } from './place-of-problem.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { StylePanel } from './style-panel.tsx';
import { type DraftState, useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';

export function FormEditorScreen() {
  const { workspace, form: id } = useParams({ from: '/w/$workspace/forms/$form/edit' });
  const query = useForm(workspace, id);
  return (
    <QueryState query={query}>
      {query.data && <Editor key={query.data.form.uuid} workspace={workspace} read={query.data} />}
    </QueryState>
  );
}

const tabs = ['fields', 'page', 'style', 'leads'] as const;
type Tab = (typeof tabs)[number] | 'preview';

function Editor({ workspace, read }: { workspace: string; read: ReadForm }) {
  const { form } = read;
  const state = useDraft(workspace, read);
  const { draft, change, isChanged } = state;
  const preview = usePreview(workspace, draft);
  const catalog = useCatalog(workspace);
  const mayWrite = useMay(workspace)('write:forms');
  const isPhone = useLayout() === 'phone';
  const [tab, setTab] = useState<Tab>('fields');
  const [open, setOpen] = useState<string>();
  const pick = (key: string) => {
    setTab('fields');
    setOpen(draft.fields.find(({ field }) => field.key === key)?.id);
  };
  const [refused, setRefused] = useState<Refused>();
  const problems =
    refused?.draft === draft ? { ...preview.problems, ...refused.problems } : preview.problems;
  const side = useRef<HTMLElement>(null);
  // The setting that was refused may be mounted by this very render.
  useEffect(() => {
    if (refused) side.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  const publish = () =>
    state.publish((problems) => {
      const place = placeOfProblem(problems, draft);
      if (place === undefined) return;
      setTab(place.tab);
      if (place.field !== undefined) setOpen(place.field);
      setRefused({ draft, problems });
    });

  const panel = { draft, problems, onChange: change };
  const panels = {
    fields: <FieldsPanel {...panel} catalog={catalog} open={open} onOpen={setOpen} />,
    page: <PagePanel {...panel} />,
    style: (
      <StylePanel
        style={draft.style}
        problems={problems}
        onChange={(style) => change({ ...draft, style })}
      />
    ),
    leads: <LeadsPanel {...panel} catalog={catalog} />,
    preview: <PreviewPanel preview={preview} onPick={pick} />,
  };
  const offered: readonly Tab[] = isPhone ? [...tabs, 'preview'] : tabs;
  const canPublish = mayWrite && (isChanged || !form.active);
  return (
    <>
      <FormHead
        workspace={workspace}
        form={form}
        tab="edit"
        beside={isChanged ? t('forms.changed') : undefined}
        actions={
          mayWrite && (
            <Actions form={form} state={state} disabled={!canPublish} onPublish={publish} />
          )
        }
      />
      <div className={classes.editor}>
        {!isPhone && panels.preview}
        <section ref={side} className={classes.side} aria-label={t('forms.settings')}>
          {mayWrite ? (
            <>
              <div className={classes.tabs}>
                <SegmentedControl
                  fullWidth
                  aria-label={t('forms.settings')}
                  data={offered.map((one) => ({ value: one, label: t(`forms.tab_${one}`) }))}
                  value={tab}
                  onChange={(value) => setTab(value as Tab)}
                />
              </div>
              {tab === 'preview' ? (
                panels.preview
              ) : (
                <div className={classes.panel}>{panels[tab]}</div>
              )}
            </>
          ) : (
            <p className={classes.readOnly}>{t('forms.readOnly')}</p>
          )}
        </section>
      </div>
    </>
  );
}

/** Until the draft is changed. */
interface Refused {
  draft: FormDraft;
  problems: Record<string, string>;
}

interface ActionsProps {
  form: Form;
  state: DraftState;
  disabled: boolean;
  onPublish: () => void;
}

function Actions({ form, state, disabled, onPublish }: ActionsProps) {
  const publish = () => !disabled && onPublish();
  useShortcuts([
    {
      ...{ keys: 'mod+s', label: 'forms.publish', group: 'forms.form', inInputs: true },
      run: publish,
    },
  ]);
  const version = form.fields_version + 1;
  return (
    <>
      {state.isChanged && (
        <Button tone="quiet" onClick={state.discard}>
          {t('forms.discard')}
        </Button>
      )}
      <Button
        tone="filled"
        keys={['mod', 's']}
        disabled={disabled}
        busy={state.isPublishing ? t('forms.publishing') : undefined}
        onClick={publish}
      >
        {state.isNextVersion ? t('forms.publishVersion', { version }) : t('forms.publish')}
      </Button>
    </>
  );
}
