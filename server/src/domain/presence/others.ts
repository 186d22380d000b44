// The viewers that other processes have announced, of records that somebody looks at here. A process
// that is silent for too long is forgotten.
import type { Message } from './message.ts';
import type { Viewers } from './viewers.ts';

export interface Others {
  isKnown: (processId: string) => boolean;
  /** Takes the announcements of records that are wanted; returns those that changed. */
  receive: (message: Message, isWanted: (record: string) => boolean) => string[];
  viewersOf: (record: string) => Viewers[];
  /** Nobody looks at the record here any more. */
  forget: (record: string) => void;
  /** Forgets silent processes; returns the records that they had viewers of. */
  expire: () => string[];
  clear: () => void;
}

interface Other {
  heardAt: number;
  records: Map<string, Viewers>;
}

const silentForMs = 10_000;

export function createOthers(now: () => number): Others {
  const processes = new Map<string, Other>();

  function remove(processId: string): string[] {
    const records = processes.get(processId)?.records.keys() ?? [];
    processes.delete(processId);
    return [...records];
  }

  return {
    isKnown: (processId) => processes.has(processId),
    receive({ from, announcements, isLast = false }, isWanted) {
      if (isLast) return remove(from);
      const other = processes.get(from) ?? { heardAt: 0, records: new Map<string, Viewers>() };
      processes.set(from, other);
      other.heardAt = now();
      const wanted = announcements.filter(({ record }) => isWanted(record));
      for (const { record, members, count } of wanted) {
        if (count === 0) other.records.delete(record);
        else other.records.set(record, { members, count });
      }
      return wanted.map(({ record }) => record);
    },
    viewersOf: (record) =>
      [...processes.values()].flatMap(({ records }) => records.get(record) ?? []),
    forget(record) {
      for (const { records } of processes.values()) records.delete(record);
    },
    expire() {
      const silent = [...processes].filter(([, { heardAt }]) => now() - heardAt > silentForMs);
      return silent.flatMap(([processId]) => remove(processId));
    },
    clear: () => processes.clear(),
  };
}
