// A campaign: a message to many leads, by e-mail or WhatsApp. Pure rules.
import { DomainError, invalidField } from '../errors.ts';
import type { ListFilter } from '../filters/list-filter.ts';
import type { Identified, Ref } from '../record-ref.ts';

export type Channel = 'email' | 'whatsapp';

/** The query parameters of the lead list, or the leads themselves. */
/** As in the query of the list of leads. */
export type AudienceFilter = Record<string, string | string[]>;

export type Audience = { filter: AudienceFilter } | { leads: Identified[] };

export type AudienceInput = { filter: AudienceFilter; parsed: ListFilter } | { leadRefs: Ref[] };

export interface WhatsappTemplate {
  name: string;
  language?: string;
  variables?: string[];
}

export interface Campaign {
  id: string;
  number: number;
  channel: Channel;
  name: string;
  audience: Audience;
  /** The number of leads in the audience; null in lists, which do not count it. */
  recipients: number | null;
  subject: string | null;
  from: string | null;
  template: WhatsappTemplate | null;
  content: string | null;
  sendAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface CampaignFields {
  name?: string | undefined;
  audience?: AudienceInput | undefined;
  subject?: string | undefined;
  from?: string | null | undefined;
  template?: WhatsappTemplate | undefined;
  content?: string | undefined;
  sendAt?: Date | null | undefined;
}

const notSentMessage =
  'Campaigns are not sent yet: this version of Inlet keeps them as drafts. Send draft: true to keep this one.';

export function cannotSend(): DomainError {
  return new DomainError('conflict', notSentMessage);
}

/** A time in the past would send the campaign immediately. */
export function checkSendAt(sendAt: Date | null | undefined, now: Date): void {
  if (sendAt && sendAt <= now) {
    throw invalidField('send_at', 'not_future');
  }
}
