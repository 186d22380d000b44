// Asks why a deal was lost.
import { Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  title: string;
  onLost: (reason: string) => void;
  onClose: () => void;
}

export function LostDialog({ title, onLost, onClose }: Props) {
  const [reason, setReason] = useState('');
  const isGiven = reason.trim() !== '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isGiven) onLost(reason.trim());
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('deals.loseTitle', { title })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit}>
        <Textarea
          data-autofocus
          required
          autosize
          minRows={2}
          maxLength={500}
          label={t('deals.reason')}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button size="sm" onClick={onClose}>
            {t('deals.cancel')}
          </Button>
          <Button size="sm" type="submit" tone="filled" disabled={!isGiven}>
            {t('deals.markLost')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
