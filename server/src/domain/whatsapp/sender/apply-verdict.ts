// What an error means beyond its message: that the person opted out, or that a campaign should stop.
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { verdictOf } from '../cloud-api/error-codes.ts';
import { type ConsentDeps, changeConsent } from '../consent/change-consent.ts';
import type { Result } from './result.ts';

export type VerdictDeps = ConsentDeps & {
  /** Pauses a campaign whose messages should not go on; the sentence says why. */
  stopCampaign: (
    write: WorkspaceWrite,
    workspaceId: string,
    stopped: { campaignId: string; error: string },
  ) => Promise<void>;
  /** A campaign that has ended goes on with a message that is sent again. */
  reopenCampaign: (write: WorkspaceWrite, workspaceId: string, campaignId: string) => Promise<void>;
};

interface Judged {
  leadId: string;
  campaignId: string | null;
  result: Result;
}

export async function applyVerdict(
  deps: VerdictDeps,
  write: WorkspaceWrite,
  workspaceId: string,
  { leadId, campaignId, result }: Judged,
): Promise<void> {
  if (!('code' in result) || result.code === undefined) return;
  const { code, error } = result;
  const verdict = verdictOf(code);
  if (verdict === 'deny_consent') {
    const denied = { leadId, status: 'denied', source: 'WhatsApp' } as const;
    await changeConsent(deps, write, workspaceId, denied);
  }
  if (verdict === 'stop_campaign' && campaignId !== null) {
    await deps.stopCampaign(write, workspaceId, { campaignId, error });
  }
}
