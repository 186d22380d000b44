// The first values of the leads of a form, and who is notified.
import { Autocomplete, MultiSelect, NumberInput, Select, TagsInput } from '@mantine/core';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { t } from '../../texts/t.ts';
import type { FormDraft } from './draft.ts';
import classes from './form-editor.module.css';
import { hintBelow } from './hint-below.ts';

interface Props {
  draft: FormDraft;
  catalog: Catalog;
  problems: Record<string, string>;
  onChange: (draft: FormDraft) => void;
}

const idOf = (value: string | null): number | null => (value === null ? null : Number(value));
const textOf = (id: number | null): string | null => (id === null ? null : String(id));

export function LeadsPanel({ draft, catalog, problems, onChange }: Props) {
  const set = (change: Partial<FormDraft>) => onChange({ ...draft, ...change });
  const people = catalog.users
    .filter(({ status }) => status !== 'deactivated')
    .map(({ id, name }) => ({ value: String(id), label: name }));
  const pipeline = catalog.pipelines.find(({ id }) => id === draft.pipeline_id);
  return (
    <div className={classes.group}>
      <Autocomplete
        label={t('forms.source')}
        data={[...new Set(catalog.sources.map(({ name }) => name))]}
        value={draft.source ?? ''}
        error={problems.source}
        onChange={(source) => set({ source: source || null })}
      />
      <TagsInput
        label={t('forms.tags')}
        data={[...new Set(catalog.tags.map(({ name }) => name))]}
        value={draft.tags}
        error={problems.tags}
        clearable={false}
        onChange={(tags) => set({ tags })}
      />
      <Select
        label={t('forms.owner')}
        placeholder={t('leads.nobody')}
        searchable
        data={people}
        value={textOf(draft.assigned_user_id)}
        error={problems.assigned_user_id}
        onChange={(value) => set({ assigned_user_id: idOf(value) })}
      />
      <div className={classes.two}>
        <Select
          label={t('forms.pipeline')}
          placeholder={t('forms.noPipeline')}
          data={catalog.pipelines.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={textOf(draft.pipeline_id)}
          error={problems.pipeline_id}
          onChange={(value) => set({ pipeline_id: idOf(value), stage_id: null })}
        />
        <Select
          label={t('forms.stage')}
          placeholder={t('forms.firstStage')}
          disabled={pipeline === undefined}
          data={pipeline?.stages.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
          value={textOf(draft.stage_id)}
          error={problems.stage_id}
          onChange={(value) => set({ stage_id: idOf(value) })}
        />
      </div>
      <MultiSelect
        label={t('forms.notify')}
        description={t('forms.notifyHint')}
        inputWrapperOrder={hintBelow}
        searchable
        data={people}
        value={draft.notify_user_ids.map(String)}
        error={problems.notify_user_ids}
        onChange={(ids) => set({ notify_user_ids: ids.map(Number) })}
      />
      <NumberInput
        label={t('forms.rateLimit')}
        description={t('forms.rateLimitHint')}
        inputWrapperOrder={hintBelow}
        {...{ min: 1, max: 1000 }}
        allowDecimal={false}
        value={draft.rate_limit}
        error={problems.rate_limit}
        onChange={(value) => typeof value === 'number' && set({ rate_limit: value })}
      />
    </div>
  );
}
