// A mail to or from a lead. Its events have the lead as their subject, and not its text: that is
// deleted with the lead. Pure.

import { cutText } from '../../platform/cut-text.ts';
import type { ActorSummary } from '../events/actor-summary.ts';
import type { Actor, EventType, NewEvent } from '../events/event.ts';
import type { Language } from '../language.ts';
import { type Fact, outgoingStates } from '../messages/message.ts';
import type { Identified } from '../record-ref.ts';

/** Marketing needs consent that was not withdrawn, and carries a link to unsubscribe. */
export const sentKinds = ['personal', 'marketing', 'transactional'] as const;
export type SentKind = (typeof sentKinds)[number];
export const receivedKinds = ['reply', 'bounce', 'automatic'] as const;
type ReceivedKind = (typeof receivedKinds)[number];

/** `sending` and `unknown` are states of campaigns' mails, which are sent at most once. */
export const mailStates = [...outgoingStates, 'received'] as const;
type MailState = (typeof mailStates)[number];

/** Whether its lead was won afterwards is of campaigns alone. */
type MailFact = Exclude<Fact, 'won'>;

/** What is known of an attachment, which is not stored. */
export interface AttachmentFacts {
  name: string | null;
  type: string;
  bytes: number;
}

export interface Mail {
  id: string;
  number: number;
  lead: Identified;
  direction: 'out' | 'in';
  state: MailState;
  kind: SentKind | ReceivedKind;
  template: Identified | null;
  author: ActorSummary;
  from: string | null;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  attachments: AttachmentFacts[];
  attempts: number;
  /** Why it failed, is suppressed, or is tried again. */
  error: string | null;
  sentAt: Date | null;
  /** What is known to have become of it, each with the time at which it first happened. */
  facts: Record<MailFact, Date | null>;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A mail to be sent. */
export interface NewMail {
  lead: Identified;
  to: string;
  subject: string;
  text: string;
  html?: string | null | undefined;
  kind: SentKind;
  templateId?: string | null | undefined;
  /** Of the page to unsubscribe; that of the workspace by default. */
  language?: Language | null | undefined;
  /** The Message-ID of the mail that it replies to. */
  inReplyTo?: string | null | undefined;
  /** By default those of the change that it is part of. */
  actor?: Actor | undefined;
  causeId?: string | null | undefined;
}

/** In a rendered text, until the mail is sent. */
export const unsubscribePlaceholder = 'inlet:unsubscribe';

type MailEvent = Extract<EventType, `mail.${string}`>;

export interface MailFacts extends Identified {
  lead: { id: string };
  kind: string;
  to: string;
  subject: string;
}

export function mailEvent(
  type: MailEvent,
  { id, number, lead, kind, to, subject }: MailFacts,
  more: {
    from?: string | null;
    error?: string | undefined;
    /** The address that was clicked. */
    link?: string | undefined;
    /** Its number. */
    campaign?: number;
  } = {},
): Pick<NewEvent, 'type' | 'subjectType' | 'subjectId' | 'before' | 'after'> {
  return {
    type,
    subjectType: 'lead',
    subjectId: lead.id,
    before: null,
    after: { mail: { id, number, kind, to, subject, ...more } },
  };
}

/** A subject is a header. */
export const oneLine = (text: string): string =>
  cutText(text.replaceAll(/\p{Cc}+/gu, ' ').trim(), 500);
