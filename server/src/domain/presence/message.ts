// The notifications by which processes announce their viewers to each other. Pure.
import type { Viewers } from './viewers.ts';

export interface Announcement extends Viewers {
  record: string;
  /** Whether the others shall announce their viewers of the record, too. */
  asks?: boolean;
}

/** Every message also says that its process is alive. */
export interface Message {
  from: string;
  announcements: Announcement[];
  /** Its process stops. */
  isLast?: boolean;
}

/** PostgreSQL takes less than 8,000 bytes. */
const maxBytes = 7_500;

export const encode = (message: Message): string => JSON.stringify(message);

/** Undefined for any other text: every user of the database can notify. */
export function decode(payload: string): Message | undefined {
  try {
    const message = JSON.parse(payload) as Partial<Message> | null;
    const isMessage = typeof message?.from === 'string' && Array.isArray(message.announcements);
    return isMessage ? (message as Message) : undefined;
  } catch {
    return undefined;
  }
}

/** The largest number of the first announcements that fit into one message. */
export function countThatFits(announcements: readonly Announcement[]): number {
  let bytes = 0;
  for (const [index, announcement] of announcements.entries()) {
    bytes += Buffer.byteLength(JSON.stringify(announcement)) + 1;
    if (index > 0 && bytes > maxBytes - 100) return index;
  }
  return announcements.length;
}
