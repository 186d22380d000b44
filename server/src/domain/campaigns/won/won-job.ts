// A lead that may have been won starts a job. A workspace has at most one that has not started.
import type { EventListener } from '../../events/record-events.ts';

export const wonTask = 'record-won-leads';

/** A stage that means won is known by its id alone, so the job looks at each. */
export const recordWonOnChange: EventListener = ({ type, workspaceId, after }) => {
  const mayBeWon =
    type === 'deal.won' ||
    (type === 'lead.status_changed' && (after?.status === 'won' || after?.stage_id != null));
  if (!mayBeWon) return undefined;
  return { task: wonTask, payload: { workspaceId }, key: `${wonTask}/${workspaceId}` };
};
