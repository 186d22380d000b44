// Sends messages of a campaign for a while: while one lane hands its batch over, others record.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { DomainError } from '../../errors.ts';
import type { CampaignRow } from '../campaign-row.ts';
import type { BatchSender, CampaignChannel } from '../channels/channel.ts';
import { channelOf } from '../channels/channels.ts';
import { readAllowance } from './allowance.ts';
import { insertPiece } from './insert-piece.ts';
import { recordBatch } from './record-batch.ts';
import type { RunnerDeps } from './runner-deps.ts';
import { leaseMs, takeBatch } from './take-batch.ts';

export interface Sending {
  workspaceId: string;
  campaign: CampaignRow;
  sender: BatchSender;
  /** Whether it may still be sent: not paused, cancelled or stopped. */
  isActive: () => boolean;
  /** Whether no further batch may begin. */
  isOver: () => boolean;
  /** After this time a lane goes on; leads that arrive go first. */
  restMs: (tookMs: number) => Promise<number>;
}

export interface SentSome {
  /** Whether anything was done. */
  hasMoved: boolean;
  serverError?: string;
}

const batchSize = 50;
const maxLanes = 3;

export async function sendSome(deps: RunnerDeps, sending: Sending): Promise<SentSome> {
  const { workspaceId, campaign, isOver } = sending;
  const channel = channelOf(campaign.channel);
  const rate = await channel.perMinute(deps, workspaceId);
  const isLimited = rate !== null || campaign.per_minute !== null;
  const some: SentSome = { hasMoved: false };
  const mayGoOn = () => !isOver() && sending.isActive() && some.serverError === undefined;

  async function insertPieces(): Promise<void> {
    try {
      while (mayGoOn() && (await insertPiece(deps, workspaceId, campaign))) some.hasMoved = true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // Its account is gone: the campaign waits for another one.
      some.serverError = error.message;
      await setError(deps, workspaceId, campaign, error.message);
    }
  }

  async function sendBatches(): Promise<void> {
    while (mayGoOn()) {
      const allowed = isLimited
        ? await readAllowance(deps, workspaceId, campaign, rate)
        : batchSize;
      const began = performance.now();
      const limit = Math.min(allowed, batchSize);
      const { count, serverError } = await sendBatch(deps, sending, channel, {
        ...{ limit, isCounted: isLimited || channel.countsTries },
      });
      if (serverError !== undefined) some.serverError = serverError;
      if (count === 0) return;
      some.hasMoved = true;
      await sleep(await sending.restMs(performance.now() - began));
    }
  }

  // Several lanes would take the allowance of a rate several times.
  const lanes = Array.from({ length: isLimited ? 1 : maxLanes }, sendBatches);
  const ends = await Promise.allSettled([insertPieces(), ...lanes]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return some;
}

async function sendBatch(
  deps: RunnerDeps,
  { workspaceId, campaign, sender, isActive }: Sending,
  channel: CampaignChannel,
  { limit, isCounted }: { limit: number; isCounted: boolean },
): Promise<{ count: number; serverError?: string }> {
  if (limit <= 0) return { count: 0 };
  const messages = await takeBatch(deps, workspaceId, campaign, {
    ...{ channel, limit, isCounted },
  });
  if (messages.length === 0) return { count: 0 };
  // Once the lease ends, a message counts as interrupted.
  const until = performance.now() + leaseMs / 2;
  const mayHandOver = () => isActive() && performance.now() < until;
  const { results, serverError } = await sender.send(campaign, messages, mayHandOver);
  await recordBatch(deps, workspaceId, campaign, { channel, messages, results });
  await setError(deps, workspaceId, campaign, serverError);
  return { count: messages.length, ...(serverError !== undefined && { serverError }) };
}

async function setError(
  { database }: RunnerDeps,
  workspaceId: string,
  campaign: CampaignRow,
  error: string | null = null,
): Promise<void> {
  if (campaign.error === error) return;
  campaign.error = error;
  await sql`update campaigns set error = ${error}
    where workspace_id = ${workspaceId} and id = ${campaign.id}`.execute(database.kysely);
}
