// A WhatsApp message to or from a lead. Its events have the lead as their subject, and not its text:
// that is deleted with the lead. Pure.
import type { ActorSummary } from '../events/actor-summary.ts';
import type { Actor, EventType, NewEvent } from '../events/event.ts';
import type { Identified } from '../record-ref.ts';

/** Marketing needs consent that was not denied. */
export const whatsappKinds = ['personal', 'marketing', 'transactional', 'reply'] as const;
export type WhatsappKind = (typeof whatsappKinds)[number];

export const whatsappStates = [
  'queued',
  'sending',
  'sent',
  'unknown',
  'failed',
  'suppressed',
  'received',
] as const;
type WhatsappState = (typeof whatsappStates)[number];

/** How the Cloud API knows a person: it may hide the phone. */
export interface WhatsappPerson {
  /** E.164. */
  phone: string | null;
  /** The digits of a phone, not always of the one that a message was sent to. */
  waId: string | null;
  userId: string | null;
}

export interface TemplateMessage {
  name: string;
  language: string;
  /** The values of its variables, in their order. */
  variables: string[];
}

export interface WhatsappMessage extends WhatsappPerson {
  id: string;
  number: number;
  lead: Identified;
  direction: 'out' | 'in';
  state: WhatsappState;
  kind: WhatsappKind;
  /** `text` or `template`; of a received one also `image`, `audio` and others. */
  type: string;
  author: ActorSummary;
  text: string;
  template: TemplateMessage | null;
  attempts: number;
  /** Why it failed, is suppressed, or is tried again. */
  error: string | null;
  errorCode: number | null;
  sentAt: Date | null;
  deliveredAt: Date | null;
  readAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A message to be sent. */
export interface NewWhatsappMessage {
  integrationId: string;
  lead: Identified;
  person: WhatsappPerson;
  kind: Exclude<WhatsappKind, 'reply'>;
  text: string;
  template: TemplateMessage | null;
  /** By default those of the change that it is part of. */
  actor?: Actor | undefined;
  causeId?: string | null | undefined;
}

type WhatsappEvent = Exclude<Extract<EventType, `whatsapp.${string}`>, 'whatsapp.account_failed'>;

export interface MessageFacts extends Identified {
  lead: { id: string };
  kind: string;
  person: WhatsappPerson;
}

/** The person as people read it. */
export const nameOfPerson = ({ phone, waId, userId }: WhatsappPerson): string =>
  phone ?? (waId === null ? (userId ?? '') : `+${waId}`);

export function whatsappEvent(
  type: WhatsappEvent,
  { id, number, lead, kind, person }: MessageFacts,
  more: { error?: string; campaign?: number } = {},
): Pick<NewEvent, 'type' | 'subjectType' | 'subjectId' | 'before' | 'after'> {
  return {
    type,
    subjectType: 'lead',
    subjectId: lead.id,
    before: null,
    after: { whatsapp: { id, number, kind, person: nameOfPerson(person), ...more } },
  };
}
