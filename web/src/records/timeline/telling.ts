// An event of the log as a sentence, before it is put into words: sentences with places for names and
// values. Pure.
import type { ActivityEntry } from '@inlet/sdk';
import type { TextKey } from '../../texts/t.ts';
import type { Mention } from '../mentions/mentions-in.ts';

export type Part =
  | { type: 'actor' }
  | { type: 'text'; text: string }
  | { type: 'status'; key: string | null }
  | { type: 'stage'; id: string | null; key: string | null }
  | { type: 'person'; id: number | null }
  | { type: 'time'; at: string }
  | { type: 'duration'; seconds: number }
  | { type: 'outcome'; outcome: string }
  | { type: 'field'; name: string }
  | { type: 'value'; field: string; value: unknown };

export interface Sentence {
  key: TextKey;
  parts: Record<string, Part>;
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export type Mark =
  | 'actor'
  | 'arrived'
  | 'form'
  | 'call'
  | 'mail'
  | 'whatsapp'
  | 'task'
  | 'score'
  | 'trash';

export interface Telling {
  /** Who did it, or the sign of what happened. */
  mark: Mark;
  /** Read one after another, with commas. */
  sentences: Sentence[];
  /** A note in Markdown. */
  note?: { body: string; mentions: Mention[] };
  /** The number of a mail whose text is shown. */
  mail?: number;
  /** The number of a WhatsApp message whose text is shown. */
  whatsapp?: number;
  /** Several changes of one event. */
  changes?: FieldChange[];
}

export type Facts = Readonly<Record<string, unknown>>;
export type Entry = Pick<ActivityEntry, 'type' | 'actor' | 'before' | 'after'>;

const actor: Part = { type: 'actor' };

export const sentence = (key: TextKey, parts: Record<string, Part> = {}): Sentence => ({
  key,
  parts: { actor, ...parts },
});

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
