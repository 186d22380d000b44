// Backfills the leads that existed before a field was defined, renamed or restored: converts their
// values to the type and key of the field. It works in batches, since all writers of the workspace wait for each. It is idempotent and resumes after the last batch.
import { sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import { systemActor } from '../../events/event.ts';
import type { EventListener } from '../../events/record-events.ts';
import { unfinished, writeInPieces } from '../../events/write-in-pieces.ts';
import type { WorkspaceWrite, WriteDeps } from '../../events/write-in-workspace.ts';
import { type Backfill, readBackfill, writeBackfill } from '../../fields/backfill.ts';
import { fitValue } from '../../fields/fit-value.ts';
import { withCountUpdate } from '../counts/update-counts.ts';
import type { CustomValue, LeadRow } from '../lead.ts';

type ValuedLead = Pick<LeadRow, 'workspace_id' | 'id' | 'number' | 'created_at' | 'custom_fields'>;

export const backfillTask = 'backfill-field';
const step = 1_000;

export const backfillOnChange: EventListener = ({ subjectType, workspaceId, subjectId }) =>
  subjectType === 'field'
    ? {
        task: backfillTask,
        payload: { workspaceId, fieldId: subjectId },
        key: `${backfillTask}/${subjectId}`,
      }
    : undefined;

/** Resolves to whether the backfill is complete; `maxBatches` limits a run. */
export async function backfillField(
  deps: WriteDeps,
  workspaceId: string,
  fieldId: string,
  maxBatches = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  let batches = 0;
  return writeInPieces(deps, { workspaceId, actor: systemActor }, async (write) => {
    batches += 1;
    const isComplete = await backfillBatch(write, workspaceId, fieldId);
    return isComplete || batches === maxBatches ? isComplete : unfinished;
  });
}

async function backfillBatch(
  write: WorkspaceWrite,
  workspaceId: string,
  fieldId: string,
): Promise<boolean> {
  const field = await readBackfill(write, workspaceId, fieldId);
  if (field === undefined || field.backfilledTo === null || field.retired) return true;
  return backfillLeads(write, workspaceId, field, field.backfilledTo);
}

async function backfillLeads(
  write: WorkspaceWrite,
  workspaceId: string,
  field: Backfill,
  after: number,
): Promise<boolean> {
  const { rows: leads } = await sql<ValuedLead>`
    select workspace_id, id, number, created_at, custom_fields from leads
    where workspace_id = ${workspaceId} and number > ${after}
    order by number limit ${step}`.execute(write.db);
  const backfilled = leads.map((lead) => backfillLead(lead, field));
  const changed = backfilled.filter(({ before }) => before !== undefined);
  const changedIds = changed.map(({ lead }) => lead.id);
  await withCountUpdate(write.db, workspaceId, changedIds, () =>
    writeFields(
      write,
      workspaceId,
      changed.map(({ lead }) => lead),
    ),
  );
  for (const { lead, before } of changed) {
    write.record({
      type: 'lead.updated',
      subjectType: 'lead',
      subjectId: lead.id,
      before: { custom_fields: before },
      after: { custom_fields: lead.custom_fields },
    });
  }
  const isLast = leads.length < step;
  await writeBackfill(write, workspaceId, field, {
    to: isLast ? null : (leads.at(-1)?.number ?? null),
    fitting: backfilled.filter(({ fits }) => fits === true).length,
    unfitting: backfilled.filter(({ fits }) => fits === false).length,
  });
  return isLast;
}

interface Backfilled {
  lead: ValuedLead;
  /** The previous custom fields; undefined when nothing changes. */
  before: ValuedLead['custom_fields'] | undefined;
  /** Undefined when the lead has no value of the field. */
  fits: boolean | undefined;
}

function backfillLead(lead: ValuedLead, field: Backfill): Backfilled {
  const { key, formerKey } = field;
  const has = (name: string) => Object.hasOwn(lead.custom_fields, name);
  // With values under both keys, the one under the new key is newer.
  const from = has(key) ? key : formerKey;
  if (from === null || !has(from)) return { lead, before: undefined, fits: undefined };
  const { [from]: value, ...others } = lead.custom_fields as Record<string, CustomValue>;
  const fitted = fitValue(field, value as CustomValue);
  const fits = 'value' in fitted;
  const result = (fits ? fitted.value : null) ?? (value as CustomValue);
  if (from === key && JSON.stringify(result) === JSON.stringify(value)) {
    return { lead, before: undefined, fits };
  }
  const custom_fields = { ...others, [key]: result };
  return { lead: { ...lead, custom_fields }, before: lead.custom_fields, fits };
}

const columns: Column<ValuedLead>[] = [
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  {
    name: 'custom_fields',
    type: 'jsonb',
    cell: (lead) => JSON.stringify(lead.custom_fields),
  },
];

async function writeFields(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  leads: readonly ValuedLead[],
): Promise<void> {
  if (leads.length === 0) return;
  const text = `update leads l set custom_fields = s.custom_fields, version = l.version + 1,
      updated_at = $4
    from ${unnestText(columns, 's')}
    where l.workspace_id = $3 and l.id = s.id`;
  await queriesOf(db).query({ text, values: [...columnValues(columns, leads), workspaceId, at] });
}
