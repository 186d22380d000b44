// Tests the settings with the service, and the mapping with a sample, and says what it found.
import { Modal } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { t } from '../../texts/t.ts';
import classes from './integrations.module.css';
import { checkName } from './words.ts';

interface Props {
  workspace: string;
  id: number;
  onClose: () => void;
}

export function TestDialog({ workspace, id, onClose }: Props) {
  const query = useQuery({
    queryKey: queryKeys.integrationTest(workspace, id),
    queryFn: () => inletOf(workspace).integrations.test(id),
    ...{ gcTime: 0, staleTime: Number.POSITIVE_INFINITY, retry: false },
  });
  return (
    <Modal
      opened
      title={t('integrations.test')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      onClose={onClose}
    >
      <QueryState query={query}>
        <p className={classes.soft} role="status">
          {t(query.data?.ok ? 'integrations.testPassed' : 'integrations.testFailed')}
        </p>
        <ul className={classes.checks}>
          {query.data?.checks.map(({ name, ok, detail }) => (
            <li key={name} className={classes.check} data-failed={!ok || undefined}>
              {ok ? (
                <IconCircleCheck role="img" aria-label={t('integrations.passed')} />
              ) : (
                <IconCircleX role="img" aria-label={t('integrations.notPassed')} />
              )}
              <span>
                <b>{checkName(name)}</b>
                <br />
                <span className={classes.soft}>{detail}</span>
              </span>
            </li>
          ))}
        </ul>
      </QueryState>
    </Modal>
  );
}
