// Services that send the mails of a workspace in place of an SMTP server. Each is an integration, and
// integrations lie above mail, so app.ts wires them.
import type { Transport, TransportOptions } from '../../../platform/mail/transport.ts';
import type { Identified, Ref } from '../../record-ref.ts';

/** What the service needs in the DNS of the domain that it sends from. */
export interface DomainNeeds {
  /** Null: that of the sender. */
  domain: string | null;
  /** What its SPF record must include; null when nothing must be. */
  spfInclude: string | null;
  /** Of its DKIM keys, as far as they are known. */
  selectors: readonly string[];
}

export interface ProviderAccount {
  /** `Sales <sales@example.com>`; null when the mail settings must name the address. */
  sender: string | null;
  /** Throws AddressNotAllowed for a host that is not on the public internet. */
  open: (options?: TransportOptions) => Promise<Transport>;
  needs: DomainNeeds;
}

export interface MailProviders {
  /** Undefined for an integration that does not exist, or that sends no mails. */
  find: (workspaceId: string, ref: Ref) => Promise<Identified | undefined>;
  /** Throws with a sentence for people for one that cannot send now. */
  account: (workspaceId: string, id: string) => Promise<ProviderAccount>;
}
