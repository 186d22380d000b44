// The records that are in the trash, by the events that deleted and restored them. Pure.
import type { Event } from '@inlet/sdk';

export interface Deleted {
  id: number;
  name: string;
  at: string;
  by: string | null;
  /** The number of the user who did it. */
  userId: number | null;
  /** By which it is restored. */
  cause: string;
}

type Entry = Pick<
  Event,
  'type' | 'subject' | 'timestamp' | 'actor' | 'before' | 'after' | 'cause_id'
>;

/** The events are those of one kind of record, oldest first; the last one of a record counts. */
export function stillDeleted(events: readonly Entry[]): Deleted[] {
  const deleted = new Map<string, Deleted>();
  for (const { type, subject, timestamp, actor, before, after, cause_id } of events) {
    // One that was merged is part of another one.
    const isDeletion = type.endsWith('.deleted') && after?.merged_into === undefined;
    if (!isDeletion) deleted.delete(subject.uuid);
    else if (subject.id !== null && cause_id !== null) {
      deleted.set(subject.uuid, {
        ...{ id: subject.id, name: nameOf(before), at: timestamp },
        ...{ by: actor.name, cause: cause_id },
        userId: actor.type === 'user' ? actor.id : null,
      });
    }
  }
  return [...deleted.values()].toReversed();
}

function nameOf(before: Entry['before']): string {
  const { name, title, first_name, last_name, email } = before ?? {};
  const full = [first_name, last_name].filter(Boolean).join(' ');
  return String(name || title || full || email || '');
}
