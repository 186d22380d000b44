// Starts a run by an incoming webhook, for the lead that it names or for none.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import { DomainError } from '../../errors.ts';
import { eventsChannel } from '../../events/record-events.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import type { LeadDraft } from '../../leads/lead.ts';
import type { Settings } from '../automation.ts';
import { testConditions } from '../conditions/test-conditions.ts';
import { insertRuns } from '../runs/insert-runs.ts';
import type { NewRun } from '../runs/run.ts';
import { readStarting, type StartingAutomation } from '../starter/starting-automations.ts';
import type { AddressOwner } from './find-address.ts';
import { type LeadDeps, leadOfDelivery } from './lead-of-delivery.ts';

interface Delivery extends AddressOwner {
  body: Settings;
  /** Of the person that the body names; undefined when it names none. */
  draft: LeadDraft | undefined;
  /** Names the delivery: a repeated one starts nothing. */
  key: string | undefined;
  /** Of the run that calls the address; 0 when no run does. */
  depth: number;
}

/** Returns the id of its run; undefined when the conditions do not hold. */
export async function receiveDelivery(
  deps: ListDeps & LeadDeps,
  { workspaceId, automationId, body, draft, key, depth }: Delivery,
): Promise<string | undefined> {
  const { kysely } = deps.database;
  const automation = await findListening(kysely, workspaceId, automationId);
  const startedBy = `hook:${key ?? newId()}`;
  const known = key && (await findRun(kysely, workspaceId, { automationId, startedBy }));
  if (known) return known;
  const lead = draft && (await leadOfDelivery(deps, workspaceId, automation, draft));
  const trigger = { type: 'inbound_webhook', body };
  const [verdict] = await testConditions(
    deps,
    workspaceId,
    await freshCatalog(deps, workspaceId),
    automation.conditions,
    [
      {
        ...{ lead: lead?.id ?? null, deal: null, contact: lead?.contactId ?? null, change: null },
        facts: { trigger, steps: {} },
      },
    ],
  );
  if (!verdict?.holds) return undefined;
  return startRun(kysely, workspaceId, deps.clock.now(), {
    ...{ id: newId(), automationId, version: automation.version },
    startedBy,
    ...{ leadId: lead?.id ?? null, dealId: null, contactId: lead?.contactId ?? null },
    ...{ depth: depth + 1, parentId: null, stepId: automation.firstStep, trigger },
  });
}

async function findListening(
  db: Kysely<Tables>,
  workspaceId: string,
  automationId: string,
): Promise<StartingAutomation> {
  const automation = (await readStarting(db, workspaceId)).find(({ id }) => id === automationId);
  if (automation?.trigger.type === 'inbound_webhook') return automation;
  throw isOff();
}

const isOff = () =>
  new DomainError('conflict', 'The automation is off, or starts by something else.');

/** The run that the first delivery with the same key started. */
async function startRun(
  db: Kysely<Tables>,
  workspaceId: string,
  at: Date,
  run: NewRun,
): Promise<string | undefined> {
  return db.transaction().execute(async (transaction) => {
    const { rows: locked } = await sql`select from automations
      where workspace_id = ${workspaceId} and id = ${run.automationId} and active
      for key share`.execute(transaction);
    if (locked.length === 0) throw isOff();
    await insertRuns(transaction, workspaceId, [run], at);
    await sql`select pg_notify(${eventsChannel}, ${workspaceId})`.execute(transaction);
    return findRun(transaction, workspaceId, run);
  });
}

async function findRun(
  db: Kysely<Tables>,
  workspaceId: string,
  { automationId, startedBy }: Pick<NewRun, 'automationId' | 'startedBy'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from automation_runs
    where workspace_id = ${workspaceId} and automation_id = ${automationId}
      and started_by = ${startedBy}`.execute(db);
  return rows[0]?.id;
}
