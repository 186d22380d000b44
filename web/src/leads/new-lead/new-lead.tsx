// Adds a lead by hand. The draft stays until it is sent.
import type { Lead } from '@inlet/sdk';
import { Autocomplete, Group, Modal, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { PersonSelect } from '../../ui/person-select.tsx';
import { offerUndo } from '../../undo/offer-undo.ts';
import type { Catalog } from '../catalog/use-catalog.ts';
import type { LeadFields } from '../fields/use-lead-fields.ts';
import { CustomFieldInput } from './custom-field-input.tsx';
import { bodyOf, keepDraft, readDraft } from './lead-draft.ts';

interface Props {
  workspace: string;
  catalog: Catalog;
  fields: LeadFields;
  onClose: () => void;
  onAdded?: (lead: Lead) => void;
}

const texts = [
  { name: 'email', type: 'email' },
  { name: 'phone', type: 'tel' },
  { name: 'company', type: 'text' },
] as const;

export function NewLead({ workspace, catalog, fields, onClose, onAdded }: Props) {
  const [draft, setDraft] = useState(() => readDraft(workspace));
  const required = fields.all.filter((field) => field.label !== undefined && field.isRequired);
  const isNumber = (name: string) => fields.byName.get(name)?.kind === 'number';
  const { mutate, error, isPending } = useMutation({
    async mutationFn() {
      let cause: string | undefined;
      const onCause = (id: string) => {
        cause = id;
      };
      const lead = await inletOf(workspace).leads.create(bodyOf(draft, isNumber), { onCause });
      return { lead, cause };
    },
    onSuccess({ lead, cause }) {
      keepDraft(workspace, undefined);
      if (cause !== undefined) offerUndo(workspace, [cause], t('leads.added', { name: lead.name }));
      onAdded?.(lead);
      onClose();
    },
  });
  const problem = error === null ? undefined : describeError(error);
  const problemOf = (name: string) =>
    problem?.fields[name] ?? (name === 'name' ? problem?.fields.first_name : undefined);
  const isNamed = Object.keys(problem?.fields ?? {}).length > 0;

  function change(name: string, value: string | string[]): void {
    const next = { ...draft, [name]: value };
    setDraft(next);
    keepDraft(workspace, next);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    mutate();
  }

  const textOf = (name: string) => String(draft[name] ?? '');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('leads.new')}
      size={520}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          required
          maxLength={400}
          label={t('leads.field.name')}
          value={textOf('name')}
          onChange={({ currentTarget: { value } }) => change('name', value)}
          error={problemOf('name')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="md" spacing="md" verticalSpacing="md">
          {texts.map(({ name, type }) => (
            <TextInput
              key={name}
              type={type}
              label={t(`leads.field.${name}`)}
              value={textOf(name)}
              onChange={({ currentTarget: { value } }) => change(name, value)}
              error={problemOf(name)}
            />
          ))}
          <Autocomplete
            label={t('leads.field.source')}
            data={catalog.sources.map(({ name }) => name)}
            maxLength={200}
            value={textOf('source')}
            onChange={(value) => change('source', value)}
            error={problemOf('source')}
          />
          <PersonSelect
            label={t('leads.field.assigned_user_id')}
            nobody={t('leads.nobody')}
            people={[...catalog.people.values()].map(({ id, name, hue }) => ({
              ...{ id: String(id), name, hue },
            }))}
            value={textOf('assigned_user_id') || null}
            onChange={(id) => change('assigned_user_id', id ?? '')}
          />
          {required.map((field) => (
            <CustomFieldInput
              key={field.name}
              field={field}
              catalog={catalog}
              value={draft[field.name]}
              error={problemOf(field.name)}
              onChange={(value) => change(field.name, value)}
            />
          ))}
        </SimpleGrid>
        <Group justify="flex-end" mt="lg" gap="sm">
          {problem !== undefined && !isNamed && (
            <span role="alert">
              {problem.message} {t('leads.typedIsKept')}
            </span>
          )}
          <Button
            size="sm"
            type="submit"
            tone="filled"
            busy={isPending ? t('leads.adding') : undefined}
          >
            {t('leads.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
