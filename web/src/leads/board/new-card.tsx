// A new lead in a column: its name, and how to reach it.
import type { CreateLead } from '@inlet/sdk';
import { TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { offerUndo } from '../../undo/offer-undo.ts';
import { nameOfLead } from '../name-of-lead.ts';
import classes from './new-card.module.css';
import type { LookedStage } from './use-lead-stages.ts';

interface Props {
  workspace: string;
  stage: LookedStage;
  onClose: () => void;
}

export function NewCard({ workspace, stage, onClose }: Props) {
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSaving) return;
    setIsSaving(true);
    setProblem(undefined);
    const { pipeline_id, pipeline_stage_id, status } = stage.update;
    const body = {
      ...{ name: name.trim(), source: undefined, status },
      ...(contact.trim() !== '' && {
        [contact.includes('@') ? 'email' : 'phone']: contact.trim(),
      }),
      ...(pipeline_id !== null && { pipeline_id }),
      ...(pipeline_stage_id !== null && { pipeline_stage_id }),
    };
    try {
      let cause: string | undefined;
      const lead = await inletOf(workspace).leads.create(body as CreateLead, {
        onCause: (id) => {
          cause = id;
        },
      });
      const text = t('board.created', { name: nameOfLead(lead), stage: stage.look.name });
      if (cause !== undefined) offerUndo(workspace, [cause], text);
      await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'leads') });
      onClose();
    } catch (error) {
      const { fields, message } = describeError(error);
      setProblem(Object.values(fields)[0] ?? message);
      setIsSaving(false);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  }

  return (
    <form
      className={classes.card}
      aria-label={t('board.newIn', { stage: stage.look.name })}
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
    >
      <TextInput
        data-autofocus
        autoFocus
        aria-label={t('leads.field.name')}
        placeholder={t('leads.field.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        aria-label={t('board.reach')}
        placeholder={t('board.reach')}
        value={contact}
        error={problem}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button
          type="submit"
          disabled={name.trim() === ''}
          busy={isSaving ? t('board.saving') : undefined}
        >
          {t('board.add')}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t('board.cancel')}
        </Button>
      </div>
    </form>
  );
}
