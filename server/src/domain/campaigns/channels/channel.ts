// What the channels of campaigns differ in: who can be reached, how messages are inserted, and how a
// batch is handed over. The runner does everything else, on the table of the channel.
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import type { KnownLead } from '../../leads/intake/lead-index.ts';
import type { MailAccountDeps } from '../../mail/sender/mail-account.ts';
import type { PresentLead } from '../../mail/templates/template-values.ts';
import type { MessageTable } from '../../messages/message.ts';
import type { CloudApiDeps } from '../../whatsapp/cloud-api/cloud-api.ts';
import type { CampaignRow } from '../campaign-row.ts';

export type ChannelDeps = ReadDeps &
  MailAccountDeps & {
    clock: { now: () => Date };
    presentLead: PresentLead;
    publicUrl: string;
    whatsapp: CloudApiDeps;
  };

export interface CheckDeps {
  workspaceId: string;
  /** Opens the secrets of integrations. */
  sealer: Sealer;
}

/** A lead whose person is to get the message. */
export interface Recipient {
  lead: KnownLead;
  /** From 1; 0 while the winner is open, and then nothing is due. */
  variant: number;
}

/** A message that was taken: it is `sending`. */
export interface Message {
  id: string;
  number: number;
  leadId: string;
  variant: number;
  attempts: number;
}

/** How handing a message over ended. */
export type MessageResult = {
  id: string;
  /** By the columns that the channel names. */
  details?: Readonly<Record<string, string>>;
} & (
  | { state: 'sent'; providerId?: string | null }
  /** `isUnknownAddress`: nothing can be sent there, ever. */
  | { state: 'failed'; error: string; isUnknownAddress?: boolean }
  | { state: 'suppressed' | 'unknown'; error: string }
  /** It is tried again. Without `dueAt` it was not handed over. */
  | { state: 'queued'; error?: string; dueAt?: Date }
);

interface BatchResult {
  results: MessageResult[];
  /** Why nothing more can be sent for a while. */
  serverError?: string;
}

export interface BatchSender<Taken extends Message = Message> {
  /** Calls `mayHandOver` before each message, and returns those that it must not hand over. */
  send: (
    campaign: CampaignRow,
    messages: readonly Taken[],
    mayHandOver: () => boolean,
  ) => Promise<BatchResult>;
  close: () => Promise<void>;
}

/** How many people of an audience can be reached, and why the others cannot. */
export interface ReachCount {
  /** Null for those who can be reached. */
  refusal: string | null;
  people: number;
}

/** A message as a lead would get it. */
export interface Preview {
  to: string | null;
  refusal: string | null;
  subject: string | null;
  text: string;
  html: string | null;
  /** The names of values that the lead lacks: `lead.company`. */
  missing: string[];
}

/** A campaign as a person edits it, and the lead whose values it gets. */
export interface PreviewRequest {
  campaign: CampaignRow;
  lead: KnownLead & { catalogVersion: number };
  /** From 1. */
  variant: number;
}

export interface CampaignChannel<Taken extends Message = Message> {
  table: MessageTable;
  /** What it needs of a taken row with the alias `m`, by the names of `Taken`. */
  columns: RawBuilder<unknown>;
  /** The columns that `details` of a result set, with their types. */
  details: Readonly<Record<string, string>>;
  /** Whether its accounts have limits, which count when messages were tried. */
  countsTries: boolean;
  /** The address in a row with the alias `m`. */
  address: RawBuilder<string>;
  /** Throws what a campaign lacks before it can be sent, as a person has to mend it. */
  check: (deps: CheckDeps, db: Kysely<Tables>, campaign: CampaignRow) => Promise<void>;
  /** Keeps what is sent, when the campaign begins; returns what `content_ids` will hold. */
  freeze: (
    deps: ChannelDeps,
    write: WorkspaceWrite,
    workspaceId: string,
    campaign: CampaignRow,
  ) => Promise<string[]>;
  /** Inserts a message for each person, refused ones with the reason. A person who has one is left out. */
  insert: (
    deps: ChannelDeps,
    db: Transaction<Tables>,
    campaign: CampaignRow,
    recipients: readonly Recipient[],
  ) => Promise<{ variant: number; state: 'queued' | 'suppressed' }[]>;
  /** By the numbers of leads; a person is reached as the newest of theirs. */
  countReach: (
    db: Kysely<Tables>,
    workspaceId: string,
    numbers: readonly number[],
  ) => Promise<ReachCount[]>;
  preview: (deps: ChannelDeps, workspaceId: string, request: PreviewRequest) => Promise<Preview>;
  /** Sends the preview at once to another address; returns why it could not, or null. */
  sendTest: (
    deps: ChannelDeps,
    workspaceId: string,
    request: PreviewRequest & { to: string },
  ) => Promise<string | null>;
  /** How many messages a minute the workspace sends at most by this channel, by all its campaigns. */
  perMinute: (deps: ChannelDeps, workspaceId: string) => Promise<number | null>;
  openSender: (deps: ChannelDeps, workspaceId: string) => Promise<BatchSender<Taken>>;
  /** Records the events of messages whose results were written. */
  record: (
    deps: ChannelDeps,
    write: WorkspaceWrite,
    workspaceId: string,
    campaign: CampaignRow,
    done: readonly { message: Taken; result: MessageResult }[],
  ) => Promise<void>;
}
