// A note on a lead. Its events have the lead as their subject.

import type { ActorSummary } from '../events/actor-summary.ts';
import type { EventType, NewEvent } from '../events/event.ts';
import type { Identified } from '../record-ref.ts';
import type { Mention } from './find-mentions.ts';

export interface NoteText {
  body: string;
  mentions: readonly Mention[];
}

export interface Note extends NoteText {
  id: string;
  number: number;
  lead: Identified;
  author: ActorSummary;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

type NoteEvent = Extract<EventType, `note.${string}`>;

/** `before` and `after` are the text; null before creation and after deletion. */
export function noteEvent(
  type: NoteEvent,
  { id, number, lead }: Pick<Note, 'id' | 'number' | 'lead'>,
  before: NoteText | null,
  after: NoteText | null,
): Pick<NewEvent, 'type' | 'subjectType' | 'subjectId' | 'before' | 'after'> {
  const factsOf = (text: NoteText | null) =>
    text && { note: { id, number, body: text.body, ...mentionFacts(text) } };
  return {
    type,
    subjectType: 'lead',
    subjectId: lead.id,
    before: factsOf(before),
    after: factsOf(after),
  };
}

const mentionFacts = ({ mentions }: NoteText) =>
  mentions.length > 0 && {
    mentions: mentions.map(({ number, name, start, length }) => ({
      ...{ user_id: number, name, start, length },
    })),
  };
