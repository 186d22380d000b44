// A note on a lead. Its events have the lead as their subject.

import type { ActorSummary } from '../events/actor-summary.ts';
import type { EventType, NewEvent } from '../events/event.ts';
import type { Identified } from '../record-ref.ts';

export interface Note {
  id: string;
  number: number;
  lead: Identified;
  body: string;
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
  before: string | null,
  after: string | null,
): Pick<NewEvent, 'type' | 'subjectType' | 'subjectId' | 'before' | 'after'> {
  const factsOf = (body: string | null) => (body === null ? null : { note: { id, number, body } });
  return {
    type,
    subjectType: 'lead',
    subjectId: lead.id,
    before: factsOf(before),
    after: factsOf(after),
  };
}
