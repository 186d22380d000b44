// The merge of every group that is certain enough: begun by the person, done by the server, which says
// how far it is.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { queryKeys } from '../api/query-keys.ts';
import { t } from '../texts/t.ts';
import { showToast } from '../ui/toasts.ts';
import { offerUndo } from '../undo/offer-undo.ts';

const askAgainMs = 1_000;

export function useMergeMany(workspace: string) {
  const inlet = inletOf(workspace);
  const queries = useQueryClient();
  const [cause, setCause] = useState<string>();
  const start = useMutation({
    mutationFn: (minScore: number) => inlet.duplicates.merge({ min_score: minScore }),
    onSuccess: ({ cause, running }) => setCause(running ? cause : undefined),
    onError: (error) => showToast({ kind: 'failed', text: describeError(error).message }),
  });
  const { data: progress } = useQuery({
    queryKey: queryKeys.one(workspace, 'duplicates', `merge ${cause}`),
    queryFn: ({ signal }) => inlet.causes.get(cause ?? '', { signal }),
    enabled: cause !== undefined,
    refetchInterval: askAgainMs,
  });

  useEffect(() => {
    if (cause === undefined || progress?.id !== cause || progress.state === 'running') return;
    setCause(undefined);
    void queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'duplicates') });
    void queries.invalidateQueries({ queryKey: queryKeys.counts(workspace) });
    const count = progress.done - progress.skipped;
    offerUndo(workspace, [cause], t('duplicates.manyMerged', { count }));
  }, [cause, progress, queries, workspace]);

  return {
    start: start.mutate,
    isStarting: start.isPending,
    /** In words, while it runs. */
    progress: cause !== undefined ? progressText(progress) : undefined,
  };
}

const progressText = ({ done, total }: { done: number; total: number } = { done: 0, total: 0 }) =>
  t('duplicates.progress', { done, total });
