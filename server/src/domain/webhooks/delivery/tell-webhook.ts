// Tells one webhook of what it wants to hear, in the order of the log: several at once, so that one
// that is slow or tried again holds none back. What was begun and how far it came is written down
// as it goes, so that nothing is lost when the program stops.
import { setTimeout as later } from 'node:timers/promises';
import type { Database } from '../../../platform/database/pool.ts';
import type { Log } from '../../../platform/log.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { Answered } from '../../../platform/outbound/post.ts';
import type { Turns } from '../../../platform/turns.ts';
import { createAtOnce } from './at-once.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { DeliveryLog, Place } from './delivery-log.ts';
import { bodyOf, messageId } from './message.ts';
import { createMessageQueue, type Message } from './message-queue.ts';
import { createPace } from './pace.ts';
import { postMessage, troubleOf, wasTaken } from './post-message.ts';
import { recoverWebhook } from './recover-webhook.ts';
import { nextDue } from './retry-queue.ts';
import { givenUpAfterMs, nextTry, waitAsked } from './retry-schedule.ts';
import type { WebhookTarget } from './webhook-target.ts';

export interface TellDeps {
  database: Database;
  feed: ChangeFeed;
  log: DeliveryLog;
  outbound: Outbound;
  clock: { now: () => Date };
  chance: () => number;
  turns: Turns;
  /** The webhook is given up, for this reason. */
  giveUp: (target: WebhookTarget, reason: string) => Promise<void>;
  logger: Log;
  /** Told of each attempt, how many milliseconds it took. */
  onAttempt?: ((outcome: 'delivered' | 'failed', ms: number) => void) | undefined;
}

export interface Telling {
  target: WebhookTarget;
  /** There is something new. */
  wake: () => void;
  /** There may be something to send again that was not before. */
  lookAgain: () => void;
  /** Sends no more; resolves when what was sent is written down, or was not answered for long. */
  stop: () => Promise<void>;
  /** Sends no more, and says nothing of where it stopped: another may have begun. */
  drop: () => void;
}

const maxUnwritten = 1_500;
const fewMessages = 48;
const againAfterMs = 1_000;
const longestSleepMs = 60_000;
const unwrittenMessage = 'What came of a message was not written down: it is sent again';
/** Whoever has not answered by then is told again by the next program. */
const answersSoonMs = 3_000;

export function tellWebhook(deps: TellDeps, target: WebhookTarget): Telling {
  const { feed, log, outbound, clock, logger } = deps;
  const place: Place = { workspaceId: target.workspaceId, webhookId: target.id };
  const pace = createPace(target.rate, clock);
  const atOnce = createAtOnce();
  const unwritten = new Set<Promise<void>>();
  const queue = createMessageQueue(deps, target, (to) => {
    void keep({ kind: 'done', ...place, to }).catch(() => {});
  });
  let lastSent = target.begun;
  let inFlight = 0;
  let filling = false;
  let filled = Promise.resolve();
  let ready = false;
  /** Nothing is sent any more. */
  let stopped = false;
  let givingUp = false;
  /** Nobody waits for what is still to be written down. */
  let left = false;
  let timer: NodeJS.Timeout | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;

  /** Sends what may be sent, when its turn comes, and sees that there is something to send. */
  function pump(): void {
    if (stopped || !ready) return;
    if (queue.length() > 0 && maySend()) deps.turns.ask(sendNext);
    if (!filling && queue.length() < fewMessages) filled = fill();
  }

  const maySend = () => inFlight < atOnce.most() && unwritten.size < maxUnwritten;

  function sendNext(): boolean {
    if (stopped || queue.length() === 0 || !maySend()) return false;
    const wait = atOnce.wait() || pace.take();
    if (wait > 0) {
      sleep(wait);
      return false;
    }
    const message = queue.take();
    if (message === undefined) return false;
    inFlight += 1;
    const sent: Promise<void> = send(message)
      .catch((error) => logger.warn({ webhook: target.id, err: error }, unwrittenMessage))
      .finally(() => {
        unwritten.delete(sent);
        pump();
      });
    unwritten.add(sent);
    if (queue.length() === 0) pump();
    return true;
  }

  async function send({ change, attempt, tries, again, done }: Message): Promise<void> {
    const at = clock.now();
    const { seq } = change;
    if (!again) lastSent = seq;
    let answered: Answered;
    try {
      const id = messageId(place.workspaceId, seq);
      answered = await postMessage(outbound, target, { id, body: bodyOf(change), at });
    } finally {
      inFlight -= 1;
      pump();
    }
    const { status, durationMs, text, retryAfter } = answered;
    const taken = wasTaken(answered);
    const outcome = taken ? 'delivered' : 'failed';
    atOnce.note(taken, durationMs);
    deps.onAttempt?.(outcome, durationMs);
    if (status === 410) halt();
    if (status === 429 || status === 503) pace.pause(waitAsked(retryAfter, at));
    const failure = { tries: tries + 1, at: clock.now(), retryAfter, chance: deps.chance() };
    const next = taken || status === 410 ? null : nextTry(failure);
    queue.expect(next);
    const since = await keep({
      ...{ kind: 'attempt', ...place, seq, attempt, at, durationMs, status },
      outcome,
      trouble: troubleOf(answered),
      answer: text === '' ? null : text,
      retry: next && { tries: tries + 1, dueAt: next },
      again,
    });
    done();
    if (taken) return;
    if (status === 410) await giveUp('It answered 410: it wants to hear no more.');
    else if (since && clock.now().getTime() - since.getTime() >= givenUpAfterMs) {
      await giveUp('It failed for five days.');
    }
  }

  /** While the database is away it is tried until it is back: what was sent is not forgotten. */
  async function keep(entry: Parameters<DeliveryLog['add']>[0]): Promise<Date | null> {
    for (;;) {
      try {
        return await log.add(entry);
      } catch (error) {
        if (left) throw error;
        await later(againAfterMs);
      }
    }
  }

  async function giveUp(reason: string): Promise<void> {
    if (givingUp || left) return;
    givingUp = true;
    halt();
    for (;;) {
      try {
        await deps.giveUp(target, reason);
        return;
      } catch (error) {
        if (left) throw error;
        await later(againAfterMs);
      }
    }
  }

  function halt(): void {
    stopped = true;
    clearTimeout(timer);
  }

  /** What was not sent is not said to have been begun. */
  async function rest(): Promise<void> {
    await queue.leave();
    await log.add({ kind: 'rest', ...place, to: lastSent });
  }

  async function fill(): Promise<void> {
    filling = true;
    try {
      const found = await queue.fill();
      filling = false;
      const due = queue.dueAt();
      if (found) pump();
      else sleep(due === null ? longestSleepMs : due.getTime() - clock.now().getTime());
    } catch (error) {
      filling = false;
      logger.warn({ webhook: target.id, err: error }, 'A webhook waits for the database');
      sleep(againAfterMs);
    }
  }

  /** For so long at the most: what is to be done earlier is not put off. */
  function sleep(ms: number): void {
    const at = performance.now() + Math.min(Math.max(ms, 1), longestSleepMs);
    if (stopped || wakesAt <= at) return;
    clearTimeout(timer);
    wakesAt = at;
    timer = setTimeout(() => {
      wakesAt = Number.POSITIVE_INFINITY;
      pump();
    }, at - performance.now());
    timer.unref();
  }

  async function start(): Promise<void> {
    try {
      if (target.begun > feed.last(target.workspaceId)) await feed.refresh(target.workspaceId);
      await recoverWebhook(deps, target);
      queue.expect(await nextDue(deps.database, place));
      ready = true;
      pump();
    } catch (error) {
      logger.warn({ webhook: target.id, err: error }, 'A webhook waits for the database');
      if (stopped) return;
      timer = setTimeout(() => {
        started = start();
      }, againAfterMs);
    }
  }

  let started = start();
  return {
    target,
    wake: pump,
    lookAgain() {
      queue.expect(new Date(0));
      pump();
    },
    async stop() {
      if (left) return;
      halt();
      const soon = later(answersSoonMs, undefined, { ref: false });
      await Promise.race([Promise.allSettled([started, filled]), soon]);
      await Promise.race([Promise.allSettled(unwritten), soon]);
      left = true;
      await rest();
    },
    drop() {
      halt();
      left = true;
    },
  };
}
