// The values of every row: owner, status, stage, source, tags, and whether webhooks deliver it.
import type { Import, UpdateImport } from '@inlet/sdk';
import { Autocomplete, Select, Stack, Switch, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { t } from '../../texts/t.ts';
import { PersonSelect } from '../../ui/person-select.tsx';
import classes from './import-side.module.css';

interface Props {
  one: Import;
  catalog: Catalog;
  onChange: (body: UpdateImport) => Promise<boolean>;
}

export function EveryRow({ one, catalog, onChange }: Props) {
  const { options } = one;
  const change = (next: NonNullable<UpdateImport['options']>) => void onChange({ options: next });
  const text = (id: number | string | null) => (id === null ? null : String(id));
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{t('import.everyRow')}</h2>
      <Stack gap="sm">
        <PersonSelect
          label={t('import.owner')}
          nobody={t('leads.nobody')}
          people={[...catalog.people.values()].map(({ id, name, hue }) => ({
            ...{ id: String(id), name, hue },
          }))}
          value={text(options.assigned_user_id as number | null)}
          onChange={(id) => change({ assigned_user_id: id })}
        />
        <Select
          label={t('import.status')}
          placeholder={t('import.unchanged')}
          clearable
          data={catalog.statuses.map(({ key, name }) => ({ value: key, label: name }))}
          value={options.status}
          onChange={(status) => change({ status })}
        />
        <Select
          label={t('import.stage')}
          placeholder={t('import.noStage')}
          clearable
          data={catalog.pipelines.map(({ name, stages }) => ({
            group: name,
            items: stages.map((stage) => ({ value: String(stage.id), label: stage.name })),
          }))}
          value={text(options.pipeline_stage_id as number | null)}
          onChange={(id) =>
            change(
              id === null ? { pipeline_id: null } : { pipeline_id: null, pipeline_stage_id: id },
            )
          }
        />
        <SourceInput
          key={options.source}
          sources={catalog.sources.map(({ name }) => name)}
          value={options.source ?? ''}
          onChange={(source) => change({ source: source === '' ? null : source })}
        />
        <TagsInput
          label={t('import.tags')}
          data={catalog.tags.map(({ name }) => name)}
          value={options.tags}
          onChange={(tags) => change({ tags })}
        />
        <Switch
          label={t('import.webhooks')}
          checked={options.webhooks}
          onChange={({ currentTarget: { checked } }) => change({ webhooks: checked })}
        />
      </Stack>
    </section>
  );
}

interface SourceProps {
  sources: readonly string[];
  value: string;
  onChange: (source: string) => void;
}

/** A source of the list, or a new one; it is sent when the person leaves the field. */
function SourceInput({ sources, value, onChange }: SourceProps) {
  const [typed, setTyped] = useState(value);
  const send = (source: string) => source !== value && onChange(source);
  return (
    <Autocomplete
      label={t('import.source')}
      placeholder={t('import.noSource')}
      maxLength={200}
      data={[...sources]}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={send}
      onBlur={() => send(typed.trim())}
    />
  );
}
