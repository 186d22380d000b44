// Keeps what was answered, in the transaction of the leads that it makes, and counts it.
import type { Queries } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { NewEvent } from '../events/event.ts';
import type { CaptureHook, CreatedLead, HookResult } from '../leads/intake/capture.ts';
import { findEarlierLeads } from '../leads/intake/find-earlier-leads.ts';
import type { Answered } from './draft-of-answers.ts';
import { FormClosed } from './form-closed.ts';
import type { Submitted } from './submission.ts';

interface Kept extends Omit<CreatedLead<Answered>, 'context'> {
  id: string;
  answered: Answered;
  isDuplicate: boolean;
  at: Date;
}

const columns: Column<Kept>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ lead }) => lead.workspaceId },
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'form_id', type: 'uuid', cell: ({ answered }) => answered.form.id },
  { name: 'form_version', type: 'integer', cell: ({ answered }) => answered.version },
  { name: 'lead_id', type: 'uuid', cell: ({ lead }) => lead.id },
  { name: 'lead_number', type: 'bigint', cell: ({ lead }) => lead.number },
  { name: 'is_duplicate', type: 'boolean', cell: ({ isDuplicate }) => isDuplicate },
  { name: 'answers', type: 'jsonb', cell: ({ answered }) => JSON.stringify(answered.answers) },
  { name: 'origin', type: 'jsonb', cell: ({ answered }) => JSON.stringify(answered.origin) },
  { name: 'created_at', type: 'timestamptz', cell: ({ at }) => at },
];
const insert = `${insertText('form_submissions', columns)} returning id, number`;

// Those that take no answers any more are not in what it gives back.
const countSubmissions = `
  update forms f set submissions = f.submissions + a.many
  from (select workspace_id, form_id, count(*) as many
    from unnest($1::uuid[], $2::uuid[]) as g(workspace_id, form_id) group by 1, 2) a
  where f.workspace_id = a.workspace_id and f.id = a.form_id and f.active
  returning f.id`;

/** One hook for all requests of a process, so that the submissions of a batch are kept together. */
export const keepSubmissions: CaptureHook<Answered, Submitted> = {
  async afterInsert(connection, created, at) {
    const [earlier] = await Promise.all([
      findEarlierLeads(
        connection,
        created.map(({ lead }) => lead),
      ),
      count(
        connection,
        created.map(({ context }) => context),
      ),
    ]);
    const kept = created.map(({ lead, request, context }) => {
      const isDuplicate = earlier.has(lead.id);
      return { id: newId(), lead, request, answered: context, isDuplicate, at };
    });
    return keep(connection, kept);
  },
};

async function count(connection: Queries, answered: readonly Answered[]): Promise<void> {
  const forms = answered.map(({ form }) => form);
  const values = [forms.map((form) => form.workspaceId), forms.map((form) => form.id)];
  const { rows } = await connection.query<{ id: string }>({ text: countSubmissions, values });
  const open = new Set(rows.map(({ id }) => id));
  if (forms.some(({ id }) => !open.has(id))) throw new FormClosed('The form is closed.');
}

async function keep(connection: Queries, kept: readonly Kept[]): Promise<HookResult<Submitted>> {
  const { rows } = await connection.query<{ id: string; number: number }>({
    text: insert,
    values: columnValues(columns, kept),
  });
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const outcomes = new Map<string, Submitted>();
  const events: NewEvent[] = [];
  for (const one of kept) {
    const { id, lead, isDuplicate } = one;
    const submitted = { id, number: numbers.get(id) ?? 0, isDuplicate };
    outcomes.set(lead.id, submitted);
    events.push(submittedEvent(one, submitted));
  }
  return { outcomes, events };
}

function submittedEvent({ answered, lead, request }: Kept, submitted: Submitted): NewEvent {
  const { form, version, answers, origin } = answered;
  return {
    workspaceId: form.workspaceId,
    type: 'form.submitted',
    subjectType: 'form',
    subjectId: form.id,
    actor: request.actor,
    causeId: request.causeId ?? null,
    before: null,
    after: {
      number: submitted.number,
      submission_id: submitted.id,
      form_id: form.number,
      form: form.name,
      form_version: version,
      lead_id: lead.number,
      lead_uuid: lead.id,
      is_duplicate: submitted.isDuplicate,
      answers,
      ...(Object.keys(origin).length > 0 && { origin }),
    },
  };
}
