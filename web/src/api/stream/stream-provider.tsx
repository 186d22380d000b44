// Opens the stream of the workspace, and marks the queries that its events make stale.
import type { Event } from '@inlet/sdk';
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { inletOf } from '../client.ts';
import { queryKeys } from '../query-keys.ts';
import { staleNouns } from '../stale-queries.ts';
import type { StreamStatus } from './messages.ts';
import { openSharedStream, type SharedStream } from './shared-stream.ts';

const StreamContext = createContext<SharedStream | undefined>(undefined);
// Many changes at once make one request. A flood of them, such as a bulk change, makes one a second.
const gatherMs = 100;
const floodMs = 1_000;
const maxCalm = 50;

interface Props {
  workspace: string;
  children: ReactNode;
}

export function StreamProvider({ workspace, children }: Props) {
  const queries = useQueryClient();
  const [stream, setStream] = useState<SharedStream>();
  useEffect(() => {
    const opened = openSharedStream(workspace, inletOf(workspace));
    let gathered: Event[] = [];
    let timer: number | undefined;
    let pauseMs = gatherMs;
    const markStale = () => {
      for (const noun of staleNouns(gathered)) {
        void queries.invalidateQueries({ queryKey: queryKeys.all(workspace, noun) });
      }
      pauseMs = gathered.length > maxCalm ? floodMs : gatherMs;
      gathered = [];
      timer = undefined;
    };
    opened.onEvent((event) => {
      gathered.push(event);
      timer ??= window.setTimeout(markStale, pauseMs);
    });
    opened.onNotifications((unread) => {
      const notifications = { queryKey: queryKeys.all(workspace, 'notifications') };
      // What was read before may lack the change.
      void queries.cancelQueries(notifications).then(() => {
        queries.setQueryData(queryKeys.unread(workspace), unread);
        return queries.invalidateQueries({
          queryKey: queryKeys.lists(workspace, 'notifications'),
        });
      });
    });
    opened.onGap(
      () => void queries.invalidateQueries({ queryKey: queryKeys.workspace(workspace) }),
    );
    setStream(opened);
    return () => {
      window.clearTimeout(timer);
      opened.close();
    };
  }, [workspace, queries]);
  return <StreamContext value={stream}>{children}</StreamContext>;
}

const nothing = () => () => {};

export function useStreamStatus(): StreamStatus {
  const stream = useContext(StreamContext);
  return useSyncExternalStore(
    stream?.onStatus ?? nothing,
    () => stream?.status() ?? 'reconnecting',
  );
}

/** Calls the listener when events may have been missed; it must keep its identity. */
export function useStreamGap(listener: () => void): void {
  const stream = useContext(StreamContext);
  useEffect(() => stream?.onGap(listener), [stream, listener]);
}

/** Calls the listener with each event; it must keep its identity. */
export function useStreamEvents(listener: (event: Event) => void): void {
  const stream = useContext(StreamContext);
  useEffect(() => stream?.onEvent(listener), [stream, listener]);
}
