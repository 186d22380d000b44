// Stores and counts submissions in the transaction that creates their leads.
import type { Queries } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { NewEvent } from '../events/event.ts';
import type { CaptureHook, CreatedLead, HookResult } from '../leads/intake/capture.ts';
import { findEarlierLeads } from '../leads/intake/find-earlier-leads.ts';
import type { CheckedSubmission } from './draft-from-answers.ts';
import type { SubmissionResult } from './submission.ts';

/** Thrown within the transaction of a lead: the form was closed or deleted since it was read. */
export class FormClosed extends Error {
  override name = 'FormClosed';
}

interface NewSubmission extends Omit<CreatedLead<CheckedSubmission>, 'context'> {
  id: string;
  submission: CheckedSubmission;
  isDuplicate: boolean;
  at: Date;
}

const columns: Column<NewSubmission>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ lead }) => lead.workspaceId },
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'form_id', type: 'uuid', cell: ({ submission }) => submission.form.id },
  { name: 'form_version', type: 'integer', cell: ({ submission }) => submission.version },
  { name: 'lead_id', type: 'uuid', cell: ({ lead }) => lead.id },
  { name: 'lead_number', type: 'bigint', cell: ({ lead }) => lead.number },
  { name: 'is_duplicate', type: 'boolean', cell: ({ isDuplicate }) => isDuplicate },
  { name: 'answers', type: 'jsonb', cell: ({ submission }) => JSON.stringify(submission.answers) },
  { name: 'origin', type: 'jsonb', cell: ({ submission }) => JSON.stringify(submission.origin) },
  { name: 'created_at', type: 'timestamptz', cell: ({ at }) => at },
];
const insert = `${insertText('form_submissions', columns)} returning id, number`;

// Does not return the forms that are no longer active.
const countSubmissions = `
  update forms f set submissions = f.submissions + a.added
  from (select workspace_id, form_id, count(*) as added
    from unnest($1::uuid[], $2::uuid[]) as g(workspace_id, form_id) group by 1, 2) a
  where f.workspace_id = a.workspace_id and f.id = a.form_id and f.active
  returning f.id`;

/** All requests of a process share this hook, so one statement inserts the submissions of a batch. */
export const submissionHook: CaptureHook<CheckedSubmission, SubmissionResult> = {
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
    const submissions = created.map(({ lead, request, context }) => {
      const isDuplicate = earlier.has(lead.id);
      return { id: newId(), lead, request, submission: context, isDuplicate, at };
    });
    return insertSubmissions(connection, submissions);
  },
};

async function count(
  connection: Queries,
  submissions: readonly CheckedSubmission[],
): Promise<void> {
  const forms = submissions.map(({ form }) => form);
  const values = [forms.map((form) => form.workspaceId), forms.map((form) => form.id)];
  const { rows } = await connection.query<{ id: string }>({ text: countSubmissions, values });
  const open = new Set(rows.map(({ id }) => id));
  if (forms.some(({ id }) => !open.has(id))) throw new FormClosed('The form is closed.');
}

async function insertSubmissions(
  connection: Queries,
  submissions: readonly NewSubmission[],
): Promise<HookResult<SubmissionResult>> {
  const { rows } = await connection.query<{ id: string; number: number }>({
    text: insert,
    values: columnValues(columns, submissions),
  });
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const outcomes = new Map<string, SubmissionResult>();
  const events: NewEvent[] = [];
  for (const submission of submissions) {
    const { id, lead, isDuplicate } = submission;
    const result = { id, number: numbers.get(id) ?? 0, isDuplicate };
    outcomes.set(lead.id, result);
    events.push(submittedEvent(submission, result));
  }
  return { outcomes, events };
}

function submittedEvent(
  { submission, lead, request }: NewSubmission,
  result: SubmissionResult,
): NewEvent {
  const { form, version, answers, origin } = submission;
  return {
    workspaceId: form.workspaceId,
    type: 'form.submitted',
    subjectType: 'form',
    subjectId: form.id,
    actor: request.actor,
    causeId: request.causeId ?? null,
    before: null,
    after: {
      number: result.number,
      submission_id: result.id,
      form_id: form.number,
      form: form.name,
      form_version: version,
      lead_id: lead.number,
      lead_uuid: lead.id,
      is_duplicate: result.isDuplicate,
      answers,
      ...(Object.keys(origin).length > 0 && { origin }),
    },
  };
}
