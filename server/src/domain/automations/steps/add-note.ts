import { addNote } from '../../notes/create-note.ts';
import { noLead, type StepExecutor, type StepOutcome } from './step.ts';

export const addNoteStep: StepExecutor = async (work, runs) => {
  const outcomes: StepOutcome[] = [];
  for (const { run, step, lead, render } of runs) {
    if (lead === null) {
      outcomes.push(noLead);
      continue;
    }
    const as = work.writeAs(run);
    const request = { workspaceId: work.workspaceId, actor: as.actor };
    const body = render(step.body as string).slice(0, 20_000);
    const note = await addNote(as, request, { id: lead.row.id }, body);
    outcomes.push({ outcome: 'done', did: { note: note.number } });
  }
  return outcomes;
};
