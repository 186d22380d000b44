// WhatsApp templates to the leads of runs: queued with the step, so that each is sent at most once.
import type { DomainError } from '../../errors.ts';
import type { WhatsappAccount } from '../../whatsapp/account/account.ts';
import { readAccounts } from '../../whatsapp/account/account.ts';
import { type Conversation, readConversations } from '../../whatsapp/conversation/conversations.ts';
import { routeTo } from '../../whatsapp/conversation/route.ts';
import type { NewWhatsappMessage } from '../../whatsapp/message.ts';
import { queueMessages } from '../../whatsapp/queue-messages.ts';
import { readRefusals } from '../../whatsapp/refusals.ts';
import { fillMessage } from '../../whatsapp/templates/fill-message.ts';
import { findTemplates } from '../../whatsapp/templates/find-templates.ts';
import type { WhatsappTemplate } from '../../whatsapp/templates/template.ts';
import type { Step } from '../automation.ts';
import {
  cannot,
  causeOf,
  noLead,
  type RunnerWork,
  type StepExecutor,
  type StepOutcome,
  type StepRun,
} from './step.ts';

interface WhatsappStep extends Step {
  template: string;
  language?: string;
  variables?: string[];
}

interface Context {
  accounts: readonly WhatsappAccount[];
  conversations: ReadonlyMap<string, Conversation>;
  /** By the id of the integration. */
  templates: ReadonlyMap<string, readonly WhatsappTemplate[]>;
}

type Written = { message: NewWhatsappMessage };

export const sendWhatsapp: StepExecutor = async (work, runs) => {
  const { write, workspaceId, deps } = work;
  const accounts = await readAccounts(write.db, deps.sealer, workspaceId);
  if (accounts.length === 0) {
    return runs.map(() => cannot('no_whatsapp', 'No WhatsApp account is connected.'));
  }
  const contacts = runs.flatMap(({ lead }) => lead?.row.contact_id ?? []);
  const conversations = await readConversations(write.db, workspaceId, contacts);
  const templates = await readTemplates(work, accounts, runs);
  const written = runs.map((stepRun) =>
    writeMessage(stepRun, work, { accounts, conversations, templates }),
  );
  const results = await refuse(work, written);
  const messages = results.flatMap((one) => ('message' in one ? [one.message] : []));
  const numbers = (await queueMessages(write, workspaceId, messages)).map(({ number }) => number);
  return results.map((one): StepOutcome => {
    if (!('message' in one)) return one;
    const { person, text } = one.message;
    const did = { whatsapp: numbers.shift() ?? 0, to: person.phone ?? person.userId, text };
    return { outcome: 'done', did };
  });
};

function writeMessage(
  { run, step, lead, render }: StepRun,
  { write }: RunnerWork,
  { accounts, conversations, templates }: Context,
): StepOutcome | Written {
  if (lead === null) return noLead;
  const { row } = lead;
  const route = routeTo(accounts, row, conversations.get(row.contact_id), write.at);
  if (route === null) return { outcome: 'skipped', reason: 'no_phone' };
  const { template: name, language, variables = [] } = step as WhatsappStep;
  const { integrationId } = route.account;
  try {
    const named = (templates.get(integrationId) ?? []).filter((one) => one.name === name);
    const filled = fillMessage(named, { name, language, variables: variables.map(render) });
    const { person } = route;
    return { message: { ...filled, integrationId, lead: row, person, ...causeOf(run) } };
  } catch (error) {
    return cannot('template_fails', messageOf(error as DomainError));
  }
}

const messageOf = ({ fields, message }: DomainError): string => fields?.[0]?.message ?? message;

/** Leaves out those who opted out. */
async function refuse(
  { write, workspaceId }: RunnerWork,
  written: readonly (StepOutcome | Written)[],
): Promise<(StepOutcome | Written)[]> {
  const messages = written.flatMap((one) => ('message' in one ? [one.message] : []));
  const refusals = await readRefusals(write.db, workspaceId, messages);
  return written.map((one) => {
    if (!('message' in one)) return one;
    const { person, kind, lead } = one.message;
    if (refusals.suppressionOf(person) !== undefined) {
      return { outcome: 'skipped', reason: 'number_suppressed' };
    }
    return kind === 'marketing' && refusals.isDenied(lead)
      ? { outcome: 'skipped', reason: 'consent_denied' }
      : one;
  });
}

async function readTemplates(
  { write, workspaceId }: RunnerWork,
  accounts: readonly WhatsappAccount[],
  runs: readonly StepRun[],
): Promise<Context['templates']> {
  const names = [...new Set(runs.map(({ step }) => (step as WhatsappStep).template))];
  const read = accounts.map(async ({ integrationId }) => {
    const found = await findTemplates(write.db, workspaceId, integrationId, names);
    return [integrationId, found] as const;
  });
  return new Map(await Promise.all(read));
}
