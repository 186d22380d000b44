// A campaign: a message to many people, by e-mail or WhatsApp. Pure rules.
import { DomainError, invalidField } from '../errors.ts';
import type { ListFilter } from '../filters/list-filter.ts';
import { templateFormats } from '../mail/templates/template.ts';
import type { MessageCounts } from '../messages/read-counts.ts';
import type { Identified, Ref } from '../record-ref.ts';

export const channels = ['email', 'whatsapp'] as const;
export type Channel = (typeof channels)[number];

export const campaignStates = [
  'draft',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const;
export type CampaignState = (typeof campaignStates)[number];

/** As in the query of the list of leads. */
export type AudienceFilter = Record<string, string | string[]>;

/** The query parameters of the lead list, a saved view of it, or the leads themselves. */
export type Audience = { filter: AudienceFilter } | { view: Identified } | { leads: Identified[] };

export type AudienceInput =
  | { filter: AudienceFilter; parsed: ListFilter }
  | { viewRef: Ref }
  | { leadRefs: Ref[] };

interface WhatsappTemplate {
  name: string;
  language?: string;
  variables?: string[];
}

export const contentFormats = templateFormats;
type ContentFormat = (typeof contentFormats)[number];

/** A subject of an A/B test. */
interface Variant {
  subject: string;
}

export const testRules = ['opened', 'clicked', 'replied'] as const;

/** How the subject is found that most of the audience gets. */
export interface SubjectTest {
  /** The part of the audience that is tested, in percent; all of it finds no winner. */
  share: number;
  rule: (typeof testRules)[number];
  /** After the last message of the part. */
  hours: number;
}

interface Tracking {
  opens: boolean;
  clicks: boolean;
}

export interface CampaignContent {
  subject: string | null;
  previewText: string | null;
  /** The name of the sender, and with a mail server of the workspace also its address. */
  from: string | null;
  /** Of the format `blocks`, the design as JSON. */
  content: string | null;
  format: ContentFormat;
  template: WhatsappTemplate | null;
  templateId: string | null;
  variants: Variant[] | null;
  test: SubjectTest | null;
  tracking: Tracking;
}

/** How many of its messages are in each state, and of how many each fact is known. */
export type CampaignProgress = MessageCounts;

export interface Campaign extends CampaignContent {
  id: string;
  number: number;
  channel: Channel;
  name: string;
  state: CampaignState;
  audience: Audience;
  /** The number of leads in the audience; null in lists, which do not count it. */
  recipients: number | null;
  mailTemplate: Identified | null;
  /** Null until it begins. */
  progress: CampaignProgress | null;
  perMinute: number | null;
  sendAt: Date | null;
  /** When the first message was handed over. */
  dispatchedAt: Date | null;
  finishedAt: Date | null;
  decideAt: Date | null;
  winner: number | null;
  error: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface CampaignFields {
  name?: string | undefined;
  audience?: AudienceInput | undefined;
  subject?: string | null | undefined;
  previewText?: string | null | undefined;
  from?: string | null | undefined;
  template?: WhatsappTemplate | undefined;
  mailTemplate?: Ref | null | undefined;
  content?: string | null | undefined;
  format?: ContentFormat | undefined;
  variants?: Variant[] | null | undefined;
  test?: SubjectTest | null | undefined;
  tracking?: Tracking | undefined;
  perMinute?: number | null | undefined;
  /** Without an offset it is a time of the workspace. */
  sendAt?: string | null | undefined;
}

export type CampaignAction = 'pause' | 'resume' | 'cancel';

export const transitions = {
  pause: { from: ['sending'], to: 'paused', event: 'campaign.paused' },
  resume: { from: ['paused'], to: 'sending', event: 'campaign.resumed' },
  cancel: {
    from: ['scheduled', 'sending', 'paused'],
    to: 'cancelled',
    event: 'campaign.cancelled',
  },
} as const satisfies Record<
  CampaignAction,
  { from: readonly CampaignState[]; to: CampaignState; event: string }
>;

/** Throws unless the campaign is in one of these states. */
export function checkState(
  state: CampaignState,
  allowed: readonly CampaignState[],
  action: string,
): void {
  if (allowed.includes(state)) return;
  throw new DomainError('conflict', `This campaign is ${state}: it cannot be ${action} now.`);
}

/** A time in the past would send the campaign immediately. */
export function checkSendAt(sendAt: Date | null | undefined, now: Date): void {
  if (sendAt && sendAt <= now) {
    throw invalidField('send_at', 'not_future');
  }
}

export const defaultTest: SubjectTest = { share: 20, rule: 'opened', hours: 4 };

/** A test of the whole audience leaves nobody for the winner. */
export const findsWinner = ({ variants, test }: Pick<CampaignContent, 'variants' | 'test'>) =>
  variants !== null && variants.length > 1 && (test ?? defaultTest).share < 100;
