import { cutText } from '../../../platform/cut-text.ts';
import { insertNotes } from '../../notes/insert-notes.ts';
import { causeOf, noLead, type StepExecutor, type StepOutcome } from './step.ts';

const maxLength = 20_000;

export const addNote: StepExecutor = async ({ write, workspaceId }, runs) => {
  const notes = runs.flatMap(({ run, step, lead, render }) => {
    if (lead === null) return [];
    const body = cutText(render(step.body as string), maxLength);
    return [{ lead: lead.row, body, ...causeOf(run) }];
  });
  const added = await insertNotes(write, workspaceId, notes);
  return runs.map(
    ({ lead }): StepOutcome =>
      lead === null ? noLead : { outcome: 'done', did: { note: added.shift()?.number } },
  );
};
