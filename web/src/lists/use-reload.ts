// Reads a list again after events of its noun. Many of them are answered by one reading.
import { useCallback, useEffect, useRef } from 'react';
import { useStreamEvents } from '../api/stream/stream-provider.tsx';

const gatherMs = 500;

/** `type` begins the types of the events: "deal." */
export function useReload(type: string, reload: () => Promise<void>): void {
  const latest = useRef(reload);
  latest.current = reload;
  const timer = useRef<number>(undefined);
  useStreamEvents(
    useCallback(
      (event: { type: string }) => {
        if (!event.type.startsWith(type) || timer.current !== undefined) return;
        timer.current = window.setTimeout(() => {
          timer.current = undefined;
          void latest.current();
        }, gatherMs);
      },
      [type],
    ),
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);
}
