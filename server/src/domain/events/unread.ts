// Counts the delivered bytes of the log that subscribers have not read yet. A page counts once, since
// its subscribers share the serialised text. Without a limit, a few slow clients would fill the
// memory of the process.

export interface Unread {
  /** Counts a page until all of its readers have settled. */
  hold: (workspaceId: string, bytes: number, reading: readonly Promise<void>[]) => void;
  /** Whether the workspace must wait until subscribers have read more. */
  isFull: (workspaceId: string) => boolean;
}

export interface UnreadOptions {
  onRead: () => void;
  perWorkspace?: number;
  perProcess?: number;
}

const mib = 1024 * 1024;

export function createUnread(options: UnreadOptions): Unread {
  const { onRead, perWorkspace = 8 * mib, perProcess = 64 * mib } = options;
  const bytesOf = new Map<string, number>();
  let total = 0;

  function count(workspaceId: string, bytes: number): void {
    const held = (bytesOf.get(workspaceId) ?? 0) + bytes;
    if (held > 0) bytesOf.set(workspaceId, held);
    else bytesOf.delete(workspaceId);
    total += bytes;
  }

  return {
    hold(workspaceId, bytes, reading) {
      if (reading.length === 0) return;
      count(workspaceId, bytes);
      void Promise.all(reading).then(() => {
        count(workspaceId, -bytes);
        onRead();
      });
    },
    isFull(workspaceId) {
      const held = bytesOf.get(workspaceId) ?? 0;
      // A workspace without unread bytes never waits for the others.
      return held >= perWorkspace || (held > 0 && total >= perProcess);
    },
  };
}
