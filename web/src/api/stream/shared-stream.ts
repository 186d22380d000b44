// The stream of a workspace, shared by all tabs of the browser: the tab with the lock holds it and
// tells the others over a channel. When that tab closes, the next one gets the lock and resumes.
import type { Event, Inlet } from '@inlet/sdk';
import { holdStream } from './hold-stream.ts';
import type { StreamMessage, StreamStatus } from './messages.ts';

export interface SharedStream {
  status: () => StreamStatus;
  onStatus: (listener: () => void) => () => void;
  onEvent: (listener: (event: Event) => void) => () => void;
  /** Called with the number of unread ones after each change of the person's notifications. */
  onNotifications: (listener: (unread: number) => void) => () => void;
  /** Called when events may have been missed, so that everything is stale. */
  onGap: (listener: () => void) => () => void;
  close: () => void;
}

export function openSharedStream(workspace: string, inlet: Inlet): SharedStream {
  const name = `inlet-stream-${workspace}`;
  const channel = new BroadcastChannel(name);
  const closing = new AbortController();
  const statusListeners = new Set<() => void>();
  const eventListeners = new Set<(event: Event) => void>();
  const notificationListeners = new Set<(unread: number) => void>();
  const gapListeners = new Set<() => void>();
  let status: StreamStatus = navigator.onLine ? 'reconnecting' : 'offline';
  let position: number | undefined;
  let isHolder = false;

  function receive(message: StreamMessage): void {
    switch (message.type) {
      case 'event':
        position = message.event.sequence;
        for (const listener of eventListeners) listener(message.event);
        return;
      case 'notifications':
        for (const listener of notificationListeners) listener(message.unread);
        return;
      case 'status':
        position = message.position ?? position;
        if (message.status === status) return;
        status = message.status;
        for (const listener of statusListeners) listener();
        return;
      case 'gap':
        for (const listener of gapListeners) listener();
        return;
      case 'hello':
        if (isHolder) send({ type: 'status', status, position });
    }
  }

  function send(message: StreamMessage): void {
    channel.postMessage(message);
    receive(message);
  }

  async function hold(): Promise<void> {
    isHolder = true;
    // A tab that took over before it knew the position.
    if (position === undefined) send({ type: 'gap' });
    await holdStream({
      inlet,
      after: position,
      signal: closing.signal,
      onEvent: (event) => send({ type: 'event', event }),
      onNotifications: ({ unread }) => send({ type: 'notifications', unread }),
      onStatus: (next, at) => send({ type: 'status', status: next, position: at }),
    });
  }

  channel.addEventListener('message', ({ data }: MessageEvent<StreamMessage>) => receive(data));
  channel.postMessage({ type: 'hello' } satisfies StreamMessage);
  // Without locks, as on plain HTTP, each tab holds a stream of its own.
  const held = navigator.locks?.request(name, { signal: closing.signal }, hold) ?? hold();
  held.catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });

  const listenIn =
    <Listener>(listeners: Set<Listener>) =>
    (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
  return {
    status: () => status,
    onStatus: listenIn(statusListeners),
    onEvent: listenIn(eventListeners),
    onNotifications: listenIn(notificationListeners),
    onGap: listenIn(gapListeners),
    close() {
      closing.abort();
      channel.close();
    },
  };
}
