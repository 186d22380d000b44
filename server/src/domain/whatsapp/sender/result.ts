// What becomes of a message after the API responded, or did not. Pure.
import { verdictOf } from '../cloud-api/error-codes.ts';
import type { CloudError, SendOutcome } from '../cloud-api/read-response.ts';
import type { TakenMessage } from './take-due.ts';

/** How sending ended, of whichever message. */
export type Result =
  | { state: 'sent'; providerId: string; waId: string | null; userId: string | null }
  | { state: 'suppressed'; error: string }
  | { state: 'failed' | 'unknown'; error: string; code?: number }
  /** `isUntried`: it was not handed over, and keeps its attempts. */
  | { state: 'queued'; error: string; code?: number; dueAt: Date; isUntried?: true };

export type SendResult = Result & { message: TakenMessage };

export type Tried = Pick<TakenMessage, 'campaignId' | 'attempts' | 'createdAt'>;
type Fate =
  | { state: 'failed'; error: string; code?: number }
  | { state: 'queued'; error: string; code?: number; dueAt: Date };

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;
const retryMinutes = [1, 5, 15, 60, 120, 240, 480];
const giveUpAfterMs = 2 * dayMs;
/** A person who gets no more marketing today is tried on three days. */
const giveUpMarketingAfterMs = 4 * dayMs;

export function resultOf(message: Tried, outcome: SendOutcome, now: Date): Result {
  switch (outcome.outcome) {
    case 'accepted': {
      const { providerId, waId, userId } = outcome;
      return { state: 'sent', providerId, waId, userId };
    }
    case 'unknown':
      return { state: 'unknown', error: outcome.message };
    case 'unsent':
      return again(message, outcome.message, retryMs(message), now);
    default:
      return fateOf(message, outcome.error, now);
  }
}

/** Of a message that the API refused, at once or in a later status. */
export function fateOf(message: Tried, { code, message: error }: CloudError, now: Date): Fate {
  const retryIn = retryOf(message, code);
  if (retryIn === undefined) return { state: 'failed', error, code };
  return { ...again(message, error, retryIn, now, code), code };
}

/** Undefined when no retry helps. */
function retryOf(message: Tried, code: number): number | undefined {
  switch (verdictOf(code)) {
    case 'pause_number':
    case 'retry':
    case 'account_problem':
      return retryMs(message);
    case 'pause_person':
      return pairPauseMs(message.attempts);
    case 'wait_day':
      return dayMs + minuteMs;
    case 'stop_campaign':
      // The campaign is paused, and goes on with this message.
      return message.campaignId === null ? undefined : 0;
    default:
      return undefined;
  }
}

const retryMs = ({ attempts }: Tried): number =>
  (retryMinutes[Math.min(attempts, retryMinutes.length) - 1] ?? 1) * minuteMs;

/** 4^X seconds, X = 0, 1, … */
const pairPauseMs = (attempts: number): number => Math.min(4 ** (attempts - 1) * secondMs, dayMs);

function again({ createdAt }: Tried, error: string, inMs: number, now: Date, code?: number): Fate {
  const giveUp = code === 131049 ? giveUpMarketingAfterMs : giveUpAfterMs;
  const dueAt = new Date(now.getTime() + inMs);
  return dueAt.getTime() > createdAt.getTime() + giveUp
    ? { state: 'failed', error }
    : { state: 'queued', error, dueAt };
}
