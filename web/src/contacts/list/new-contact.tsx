// Adds a contact by hand, and opens it.
import { Group, Modal, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { fieldName } from '../../records/field-name.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { offerUndo } from '../../undo/offer-undo.ts';

const inputs = [
  { name: 'first_name', type: 'text' },
  { name: 'last_name', type: 'text' },
  { name: 'email', type: 'email' },
  { name: 'phone', type: 'tel' },
  { name: 'company', type: 'text' },
  { name: 'city', type: 'text' },
] as const;

interface Props {
  workspace: string;
  onClose: () => void;
}

export function NewContact({ workspace, onClose }: Props) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const { mutate, error, isPending } = useMutation({
    async mutationFn() {
      const body = Object.fromEntries(
        Object.entries(typed).flatMap(([name, value]) =>
          value.trim() === '' ? [] : [[name, value.trim()]],
        ),
      );
      let cause: string | undefined;
      const contact = await inletOf(workspace).contacts.create(body, {
        onCause: (id) => {
          cause = id;
        },
      });
      return { contact, cause };
    },
    onSuccess({ contact, cause }) {
      const name = contact.name || contact.email || contact.phone || t('contact.unnamed');
      if (cause !== undefined) offerUndo(workspace, [cause], t('contact.added', { name }));
      onClose();
      void navigate({ to: `/w/${workspace}/contacts/${contact.id}` });
    },
  });
  const problem = error === null ? undefined : describeError(error);
  const isNamed = inputs.some(({ name }) => problem?.fields[name] !== undefined);

  function submit(event: FormEvent): void {
    event.preventDefault();
    mutate();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('contact.new')}
      size={520}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
          {inputs.map(({ name, type }, index) => (
            <TextInput
              key={name}
              {...(index === 0 && { 'data-autofocus': true })}
              type={type}
              label={fieldName(name)}
              value={typed[name] ?? ''}
              onChange={({ currentTarget: { value } }) => setTyped({ ...typed, [name]: value })}
              error={problem?.fields[name]}
            />
          ))}
        </SimpleGrid>
        <Group justify="flex-end" mt="lg" gap="sm">
          {problem !== undefined && !isNamed && (
            <span role="alert">{Object.values(problem.fields)[0] ?? problem.message}</span>
          )}
          <Button
            size="sm"
            type="submit"
            tone="filled"
            busy={isPending ? t('lead.saving') : undefined}
          >
            {t('contact.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
