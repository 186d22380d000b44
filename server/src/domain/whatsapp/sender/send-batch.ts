// Hands over messages that were taken, outside any transaction, and says how each ended.
import { createConcurrencyLimiter } from '../../../platform/concurrency-limiter.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { WhatsappAccount } from '../account/account.ts';
import { type CloudApiDeps, postMessage } from '../cloud-api/cloud-api.ts';
import { type Composable, composeMessage } from '../cloud-api/compose.ts';
import { verdictOf } from '../cloud-api/error-codes.ts';
import type { WhatsappKind } from '../message.ts';
import { readRefusals } from '../refusals.ts';
import type { TemplateComponent } from '../templates/components.ts';
import { findTemplates } from '../templates/find-templates.ts';
import { type Result, resultOf, type Tried } from './result.ts';

export type SendDeps = CloudApiDeps & { database: Database; clock: { now: () => Date } };

/** A message as it is handed over, of a campaign or not. */
export type Sendable = Composable & Tried & { kind: WhatsappKind; lead: { id: string } };

export interface Batch<Message extends Sendable> {
  messages: readonly Message[];
  /** Asked before each message. */
  mayHandOver: () => boolean;
  /** Waits until the next one may go. */
  pace: () => Promise<void>;
}

const requestsAtOnce = 20;

/** Returns a result for each message, in their order, and why no more can be sent for a while. */
export async function sendBatch<Message extends Sendable>(
  deps: SendDeps,
  workspaceId: string,
  account: WhatsappAccount,
  { messages, mayHandOver, pace }: Batch<Message>,
): Promise<{ results: Result[]; stopped: string | undefined }> {
  const refusals = await readRefusals(deps.database.kysely, workspaceId, messages);
  const componentsOf = await readComponents(deps, workspaceId, account, messages);
  const limit = createConcurrencyLimiter(requestsAtOnce);
  // The others of the batch need not find out by themselves that the account cannot send now.
  let stopped: string | undefined;
  const results = await Promise.all(messages.map((message) => limit(() => sendOne(message))));
  return { results, stopped };

  async function sendOne(message: Message): Promise<Result> {
    const refused = refusalOf(message);
    if (refused !== undefined) return { state: 'suppressed', error: refused };
    if (stopped === undefined) await pace();
    if (stopped !== undefined || !mayHandOver()) return untried(stopped);
    const body = composeMessage(message, componentsOf(message));
    const outcome = await postMessage(deps, workspaceId, account, body);
    if (outcome.outcome === 'unsent') stopped = outcome.message;
    if (outcome.outcome === 'refused' && stopsAccount(outcome.error.code)) {
      stopped = outcome.error.message;
    }
    return resultOf(message, outcome, deps.clock.now());
  }

  function untried(error = 'It was not its turn yet.'): Result {
    return { state: 'queued', error, dueAt: deps.clock.now(), isUntried: true };
  }

  function refusalOf({ kind, lead, person }: Message): string | undefined {
    const suppression = refusals.suppressionOf(person);
    if (suppression !== undefined) return suppression;
    return kind === 'marketing' && refusals.isDenied(lead) ? 'consent_denied' : undefined;
  }
}

const stopsAccount = (code: number): boolean =>
  ['account_problem', 'pause_number'].includes(verdictOf(code));

async function readComponents(
  { database }: SendDeps,
  workspaceId: string,
  { integrationId }: WhatsappAccount,
  messages: readonly Sendable[],
): Promise<(message: Sendable) => readonly TemplateComponent[]> {
  const names = [...new Set(messages.flatMap(({ template }) => template?.name ?? []))];
  const templates = await findTemplates(database.kysely, workspaceId, integrationId, names);
  const keyOf = (one: { name: string; language: string }) => `${one.name}\n${one.language}`;
  const found = new Map(templates.map((one) => [keyOf(one), one.components]));
  return ({ template }) => (template && found.get(keyOf(template))) ?? [];
}
