// Adds a deal: what it is, what it is worth, and whose it is.
import type { CreateDeal } from '@inlet/sdk';
import { Group, Modal, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import type { Catalog } from '../leads/catalog/use-catalog.ts';
import { RecordSelect } from '../records/record-select.tsx';
import { useMe } from '../session/me.ts';
import { language, t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { parseNumber } from '../ui/inline-cell/parse-number.ts';
import { PersonSelect } from '../ui/person-select.tsx';
import { offerUndo } from '../undo/offer-undo.ts';

interface Props {
  workspace: string;
  catalog: Catalog;
  /** In which it begins; the first open stage when undefined. */
  stage?: number | undefined;
  onClose: () => void;
}

export function NewDeal({ workspace, catalog, stage, onClose }: Props) {
  const { user, workspace: own } = useMe(workspace);
  const open = catalog.stages.filter(({ outcome }) => outcome === 'open');
  const [draft, setDraft] = useState({
    ...{ title: '', value: '', currency: own.currency, expected_close_date: '', person: '' },
    stage_id: String(stage ?? open[0]?.id ?? ''),
    assigned_user_id: user === null ? '' : String(user.id),
  });
  const { mutate, error, isPending } = useMutation({
    async mutationFn() {
      const text = t('deals.created', { title: draft.title.trim() });
      return inletOf(workspace).deals.create(bodyOf(draft, catalog), {
        onCause: (cause) => offerUndo(workspace, [cause], text),
      });
    },
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'deals') });
      onClose();
    },
  });
  const problem = error === null ? undefined : describeError(error);
  const change = (name: keyof typeof draft) => (value: string | null) =>
    setDraft((now) => ({ ...now, [name]: value ?? '' }));
  const input = (name: 'title' | 'value' | 'currency' | 'expected_close_date') => ({
    label: t(`deals.field.${name}`),
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      change(name)(event.currentTarget.value),
    error: problem?.fields[name],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    mutate();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('deals.new')}
      size={520}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit}>
        <TextInput data-autofocus required maxLength={200} {...input('title')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="md" spacing="md" verticalSpacing="md">
          <TextInput required inputMode="decimal" {...input('value')} />
          <TextInput required maxLength={3} {...input('currency')} />
          <Select
            label={t('deals.field.stage_id')}
            allowDeselect={false}
            data={open.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={draft.stage_id}
            onChange={change('stage_id')}
            error={problem?.fields.stage_id}
          />
          <PersonSelect
            label={t('deals.field.assigned_user_id')}
            nobody={t('leads.nobody')}
            people={[...catalog.people.values()].map(({ id, name, hue }) => ({
              ...{ id: String(id), name, hue },
            }))}
            value={draft.assigned_user_id || null}
            onChange={change('assigned_user_id')}
          />
          <TextInput type="date" {...input('expected_close_date')} />
          <RecordSelect
            workspace={workspace}
            types="lead,contact"
            label={t('deals.person')}
            placeholder={t('deals.personHint')}
            value={draft.person}
            onChange={change('person')}
            error={problem?.fields.lead_id ?? problem?.fields.contact_id}
          />
        </SimpleGrid>
        <Group justify="flex-end" mt="lg" gap="sm">
          {problem !== undefined && (
            <span role="alert">{problem.fields.assigned_user_id ?? problem.message}</span>
          )}
          <Button
            size="sm"
            type="submit"
            tone="filled"
            busy={isPending ? t('deals.saving') : undefined}
          >
            {t('deals.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

type Draft = Record<
  | 'title'
  | 'value'
  | 'currency'
  | 'expected_close_date'
  | 'person'
  | 'stage_id'
  | 'assigned_user_id',
  string
>;

/** The server fills empty fields. The person is lead:1842 or contact:1203. */
function bodyOf(draft: Draft, { stages }: Catalog): CreateDeal {
  const stage = stages.find(({ id }) => String(id) === draft.stage_id);
  const [kind, id] = draft.person.split(':');
  const value = parseNumber(draft.value, language());
  return {
    title: draft.title.trim(),
    value: typeof value === 'number' ? String(value) : draft.value,
    currency: draft.currency.trim().toUpperCase(),
    ...(stage && { stage_id: stage.id }),
    ...(stage?.pipeline_id && { pipeline_id: stage.pipeline_id }),
    ...(draft.assigned_user_id !== '' && { assigned_user_id: Number(draft.assigned_user_id) }),
    ...(draft.expected_close_date !== '' && { expected_close_date: draft.expected_close_date }),
    ...(id !== undefined && { [`${kind}_id`]: Number(id) }),
  };
}
