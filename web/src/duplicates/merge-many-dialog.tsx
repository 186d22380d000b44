// Asks from which score on all groups are merged, and shows which these are.
import { Group, Modal, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { contactName } from '../contacts/contact-fields.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import classes from './merge-many-dialog.module.css';
import { reasonsText } from './reasons-text.ts';

interface Props {
  workspace: string;
  isStarting: boolean;
  onMerge: (minScore: number) => void;
  onClose: () => void;
}

export const certainScore = 95;
const scores = [99, 97, certainScore, 90, 85, 80];
const shown = 8;

/** The groups with this score or a greater one: the first of them, and how many. */
export function useCertainGroups(workspace: string, minScore: number) {
  const params = { min_score: minScore, per_page: shown };
  return useQuery({
    queryKey: queryKeys.list(workspace, 'duplicates', params),
    queryFn: ({ signal }) => inletOf(workspace).duplicates.list(params, { signal }).page(),
    placeholderData: keepPreviousData,
  });
}

export function MergeManyDialog({ workspace, isStarting, onMerge, onClose }: Props) {
  const [minScore, setMinScore] = useState(certainScore);
  const { data, isPlaceholderData } = useCertainGroups(workspace, minScore);
  const total = data?.meta.total ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('duplicates.manyTitle')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Select
        data-autofocus
        label={t('duplicates.certainFrom')}
        data={scores.map((score) => ({
          value: String(score),
          label: t('duplicates.scoreFrom', { score }),
        }))}
        value={String(minScore)}
        allowDeselect={false}
        onChange={(score) => setMinScore(Number(score))}
      />
      <ul className={classes.groups} aria-busy={isPlaceholderData}>
        {data?.data.map(({ id, contacts, reasons, score }) => (
          <li key={id} className={classes.group}>
            <span className={classes.name} dir="auto">
              {contacts[0] && contactName(contacts[0])}
            </span>
            <span className={classes.reasons}>
              {t('duplicates.records', { count: contacts.length })} · {reasonsText(reasons)}
            </span>
            <span className={classes.score}>{score}</span>
          </li>
        ))}
      </ul>
      {total > shown && (
        <p className={classes.note}>{t('duplicates.andMore', { count: total - shown })}</p>
      )}
      <p className={classes.note}>{t('duplicates.manyNote')}</p>
      <Group justify="flex-end" mt="lg">
        <Button size="sm" onClick={onClose}>
          {t('duplicates.cancel')}
        </Button>
        <Button
          size="sm"
          tone="filled"
          disabled={total === 0 || isPlaceholderData}
          busy={isStarting ? t('duplicates.merging') : undefined}
          onClick={() => onMerge(minScore)}
        >
          {t('duplicates.mergeGroups', { count: total })}
        </Button>
      </Group>
    </Modal>
  );
}
