// Works on the campaigns of a workspace for a while. The connections of its senders stay open meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Channel, channels } from '../campaign.ts';
import type { CampaignRow } from '../campaign-row.ts';
import type { BatchSender } from '../channels/channel.ts';
import { channelOf } from '../channels/channels.ts';
import { activeCampaigns, nextDue, sendingCampaigns } from './active-campaigns.ts';
import type { Backoffs } from './backoff.ts';
import { beginCampaign } from './begin-campaign.ts';
import { decideWinner } from './decide-winner.ts';
import { dropQueued } from './drop-queued.ts';
import { expireLeases } from './expire-leases.ts';
import { finishCampaign } from './finish-campaign.ts';
import type { RunnerDeps } from './runner-deps.ts';
import { sendSome } from './send-some.ts';

export interface WorkspaceRun {
  workspaceId: string;
  signal: AbortSignal;
  backoffs: Backoffs;
  restMs: (tookMs: number) => Promise<number>;
  onError: (error: unknown) => void;
}

/** Then other workspaces get their turn, and new settings of the mail server apply. */
const turnMs = 30_000;
/** Then other campaigns of the workspace get their turn. */
const sliceMs = 1_000;
/** A campaign that is paused stops within this time, and what is on the wire. */
const lookEveryMs = 200;
const waitMs = { least: 200, within: 2_000 };

/** Returns in how many milliseconds something is due; null when nothing is. */
export async function runWorkspace(deps: RunnerDeps, run: WorkspaceRun): Promise<number | null> {
  const { workspaceId, signal } = run;
  const { kysely } = deps.database;
  const senders = new Map<Channel, Promise<BatchSender>>();
  const deadline = performance.now() + turnMs;
  try {
    for (;;) {
      let hasMoved = false;
      await expireLeases(deps, workspaceId);
      for (const campaign of await activeCampaigns(kysely, workspaceId, deps.clock.now())) {
        if (signal.aborted) return null;
        if (await advance(deps, run, campaign, senders)) hasMoved = true;
      }
      if (signal.aborted || performance.now() > deadline) return 0;
      if (hasMoved) continue;
      const wait = await waitOf(deps, run);
      if (wait === null || wait > waitMs.within) return wait;
      await sleep(wait, undefined, { signal }).catch(() => {});
    }
  } finally {
    for (const sender of senders.values()) await (await sender).close();
  }
}

async function waitOf(
  deps: RunnerDeps,
  { workspaceId, backoffs }: WorkspaceRun,
): Promise<number | null> {
  const waits = channels.map((channel) => ({ channel, ms: backoffs[channel].msOf(workspaceId) }));
  const ready = waits.filter(({ ms }) => ms === 0).map(({ channel }) => channel);
  const due = await nextDue(deps.database.kysely, workspaceId, ready);
  const dueIn = due === null ? [] : [due.getTime() - deps.clock.now().getTime()];
  const failing = waits.flatMap(({ ms }) => (ms > 0 ? [ms] : []));
  const next = Math.min(...dueIn, ...failing);
  return next === Infinity ? null : Math.max(next, waitMs.least);
}

/** Returns whether it has done something, and may have more to do. */
async function advance(
  deps: RunnerDeps,
  run: WorkspaceRun,
  campaign: CampaignRow,
  senders: Map<Channel, Promise<BatchSender>>,
): Promise<boolean> {
  const { workspaceId, backoffs } = run;
  if (campaign.state === 'paused') return false;
  if (campaign.state === 'cancelled') return dropQueued(deps, workspaceId, campaign);
  if (campaign.begun_at === null) {
    await beginCampaign(deps, workspaceId, campaign);
    return true;
  }
  const backoff = backoffs[campaign.channel];
  if (backoff.msOf(workspaceId) > 0) return false;
  const sender = await senderOf(deps, workspaceId, campaign.channel, senders);
  const { hasMoved, serverError } = await sendForSlice(deps, run, campaign, sender);
  if (serverError !== undefined) {
    backoff.failed(workspaceId);
    return false;
  }
  if (hasMoved) backoff.reset(workspaceId);
  const isDecided = await decideWinner(deps, workspaceId, campaign);
  return hasMoved || isDecided || (await finishCampaign(deps, workspaceId, campaign));
}

function senderOf(
  deps: RunnerDeps,
  workspaceId: string,
  channel: Channel,
  senders: Map<Channel, Promise<BatchSender>>,
): Promise<BatchSender> {
  const opened = senders.get(channel) ?? channelOf(channel).openSender(deps, workspaceId);
  senders.set(channel, opened);
  return opened;
}

async function sendForSlice(
  deps: RunnerDeps,
  { workspaceId, signal, restMs, onError }: WorkspaceRun,
  campaign: CampaignRow,
  sender: BatchSender,
) {
  const until = performance.now() + sliceMs;
  let isSending = true;
  const look = async () => {
    const sending = await sendingCampaigns(deps.database.kysely, workspaceId);
    isSending = sending.has(campaign.id);
  };
  const timer = setInterval(() => look().catch(onError), lookEveryMs);
  try {
    return await sendSome(deps, {
      ...{ workspaceId, campaign, sender, restMs },
      isActive: () => isSending && !signal.aborted,
      isOver: () => performance.now() > until,
    });
  } finally {
    clearInterval(timer);
  }
}
