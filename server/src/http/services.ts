// The dependencies of routes; app.ts wires them.
import type { CatalogDeps } from '../domain/catalog/refuse-used.ts';
import type { EventBroadcaster } from '../domain/events/event-broadcaster.ts';
import type { AcquireStream } from '../domain/events/stream-limits.ts';
import type { SubmitForm } from '../domain/forms/submission.ts';
import type { ReceiveDeps } from '../domain/integrations/receive/receive-request.ts';
import type { AuthenticateKey } from '../domain/keys/authenticate-key.ts';
import type { KeyUsage } from '../domain/keys/key-usage.ts';
import type { CaptureLead } from '../domain/leads/intake/capture-lead.ts';
import type { LeadListDeps } from '../domain/leads/list/page-by-creation.ts';
import type { AdmitRequest } from '../domain/limits/admit-request.ts';
import type { MailAccountDeps } from '../domain/mail/sender/mail-account.ts';
import type { PresentLead } from '../domain/mail/templates/template-values.ts';
import type { SubmitLead } from '../domain/market/submission.ts';
import type { MemberReferences } from '../domain/members/assigned-records.ts';
import type { AuthenticateSession } from '../domain/members/authenticate-session.ts';
import type { UnreadFeed } from '../domain/notifications/unread-feed.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { ChangeFeed } from '../domain/webhooks/delivery/change-feed.ts';
import type { CloudApiDeps } from '../domain/whatsapp/cloud-api/cloud-api.ts';
import type { NewWorkspaces } from '../domain/workspaces/add-workspace.ts';
import type { WorkspaceDeps } from '../domain/workspaces/create-workspace.ts';
import type { Clock } from '../platform/clock.ts';
import type { Work } from '../platform/database/work-pools.ts';
import type { ResolveTexts } from '../platform/dns/resolve-texts.ts';
import type { Outbound } from '../platform/outbound/outbound.ts';
import type { Sealer } from '../platform/secrets/sealer.ts';
import type { UsageRecorder } from '../platform/usage-recorder.ts';
import type { DryRunDeps } from './hooks/dry-run.ts';

export interface Services {
  publicUrl: string;
  version: string;
  clock: Clock;
  captureLead: CaptureLead;
  submitLead: SubmitLead;
  submitForm: SubmitForm;
  admitRequest: AdmitRequest;
  authenticateKey: AuthenticateKey;
  authenticateSession: AuthenticateSession;
  keyUsage: KeyUsage;
  sessionUsage: UsageRecorder;
  read: LeadListDeps;
  /** `read` over the connections of each kind of work. */
  reads: Record<Work, LeadListDeps>;
  write: CatalogDeps & { memberReferences: readonly MemberReferences[] };
  /** To create another workspace over the API. */
  workspaces: WorkspaceDeps & { newWorkspaces: NewWorkspaces };
  /** Whether the installation sends mails. */
  sendsMail: boolean;
  /** By which the mails of workspaces are sent. */
  mailAccount: MailAccountDeps;
  /** By which WhatsApp messages are sent. */
  whatsappApi: CloudApiDeps;
  /** For texts with values of a lead. */
  presentLead: PresentLead;
  /** The changes of a workspace that webhooks can subscribe to. */
  feed: ChangeFeed;
  /** Delivers events to streams as they happen. */
  broadcaster: EventBroadcaster;
  acquireStream: AcquireStream;
  /** Who looks at which record. */
  presence: Presence;
  /** Tells streams how many notifications are unread. */
  unreadFeed: UnreadFeed;
  /** For dry runs. */
  dryRuns: DryRunDeps;
  outbound: Outbound;
  sealer: Sealer;
  /** What services send to integrations. */
  integrations: ReceiveDeps;
  /** Looks up TXT records. */
  resolveTexts: ResolveTexts;
}
