// Logs a call with the lead.
import type { CreateCall } from '@inlet/sdk';
import { NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { outcomeText } from '../../../records/timeline/part-view.tsx';
import { t } from '../../../texts/t.ts';
import { useSend } from './use-send.ts';
import classes from './work.module.css';
import { WorkForm } from './work-form.tsx';

type Outcome = CreateCall['outcome'];
const outcomes: readonly Outcome[] = [
  ...(['connected', 'no_answer', 'left_voicemail', 'busy', 'wrong_number'] as const),
];

interface Props {
  workspace: string;
  lead: number;
  onClose: () => void;
}

export function CallForm({ workspace, lead, onClose }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('connected');
  const [minutes, setMinutes] = useState<number | string>('');
  const [note, setNote] = useState('');
  const { mutate, isPending } = useSend<CreateCall>({
    ...{ workspace, noun: 'calls', text: () => t('lead.callLogged') },
    send: (call, options) => inletOf(workspace).calls.create(lead, call, options),
    onSent: onClose,
  });
  const save = () =>
    mutate({
      outcome,
      ...(typeof minutes === 'number' && { seconds: Math.round(minutes * 60) }),
      ...(note.trim() !== '' && { note: note.trim() }),
    });
  return (
    <WorkForm
      label={t('lead.logCall')}
      save={t('lead.saveCall')}
      isPending={isPending}
      isComplete
      onSave={save}
      onClose={onClose}
    >
      <SegmentedControl
        className={classes.outcomes}
        aria-label={t('lead.outcome')}
        data={outcomes.map((one) => ({ value: one, label: outcomeText(one) }))}
        value={outcome}
        onChange={(value) => setOutcome(value as Outcome)}
        data-autofocus
      />
      <div className={classes.fields}>
        <NumberInput
          label={t('lead.minutes')}
          min={0}
          max={1_440}
          decimalScale={1}
          value={minutes}
          onChange={setMinutes}
        />
      </div>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={10}
        label={t('lead.callNote')}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
    </WorkForm>
  );
}
