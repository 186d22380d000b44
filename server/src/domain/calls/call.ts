// A call with the person of a lead. Its events have the lead as their subject. Pure rules.
import { invalidField } from '../errors.ts';
import type { ActorSummary } from '../events/actor-summary.ts';
import type { EventType, NewEvent } from '../events/event.ts';
import type { Identified } from '../record-ref.ts';

export const callOutcomes = [
  'connected',
  'left_voicemail',
  'no_answer',
  'busy',
  'wrong_number',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** A day. */
export const maxSeconds = 86_400;

export interface Call {
  id: string;
  number: number;
  lead: Identified;
  outcome: CallOutcome;
  /** Null when unknown. */
  seconds: number | null;
  note: string | null;
  /** When it took place. */
  at: Date;
  author: ActorSummary;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface NewCall {
  outcome: CallOutcome;
  seconds?: number | null | undefined;
  note?: string | null | undefined;
  /** Defaults to now. */
  at?: Date | undefined;
}

export type CallChanges = Partial<NewCall>;

// The clock of a client may be ahead.
const tolerance = 60_000;

export function checkCallTime(at: Date, now: Date): void {
  if (at.getTime() <= now.getTime() + tolerance) return;
  throw invalidField('at', 'in_future');
}

type CallEvent = Extract<EventType, `call.${string}`>;
type Facts = Pick<Call, 'outcome' | 'seconds' | 'note' | 'at'>;

/** `before` is null before creation, and `after` after deletion. */
export function callEvent(
  type: CallEvent,
  { id, number, lead }: Pick<Call, 'id' | 'number' | 'lead'>,
  before: Facts | null,
  after: Facts | null,
): Pick<NewEvent, 'type' | 'subjectType' | 'subjectId' | 'before' | 'after'> {
  const factsOf = (facts: Facts | null) => facts && { call: { id, number, ...shown(facts) } };
  return {
    type,
    subjectType: 'lead',
    subjectId: lead.id,
    before: factsOf(before),
    after: factsOf(after),
  };
}

const shown = ({ outcome, seconds, note, at }: Facts) => ({
  outcome,
  seconds,
  note,
  at: at.toISOString(),
});

export const sameCall = (one: Facts, other: Facts): boolean =>
  JSON.stringify(shown(one)) === JSON.stringify(shown(other));
