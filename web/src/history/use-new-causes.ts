// Reads the history again when an event is the first of its cause.
import type { Event } from '@inlet/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { queryKeys } from '../api/query-keys.ts';
import { useStreamEvents } from '../api/stream/stream-provider.tsx';

const gatherMs = 300;

export function useNewCauses(workspace: string): void {
  const queries = useQueryClient();
  const seen = useRef(new Set<string>());
  const timer = useRef<number>(undefined);
  useStreamEvents(
    useCallback(
      ({ cause_id }: Event) => {
        if (cause_id === null || seen.current.has(cause_id)) return;
        seen.current.add(cause_id);
        timer.current ??= window.setTimeout(() => {
          timer.current = undefined;
          void queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'causes') });
        }, gatherMs);
      },
      [queries, workspace],
    ),
  );
}
