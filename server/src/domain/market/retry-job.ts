// When pending leads are tried again: at once when something changed that may let a buyer take
// them, and at the beginning of the next day when they only wait for room. One job of either kind
// a workspace.
import type { Job } from '../../platform/jobs/add-jobs.ts';
import type { EventListener } from '../events/record-events.ts';
import { nextDayIn } from '../workspaces/workspace-day.ts';

export const retryTask = 'retry-pending-leads';

export function retryNextDay(workspaceId: string, timeZone: string, at: Date): Job {
  return {
    task: retryTask,
    payload: { workspaceId },
    runAt: nextDayIn(timeZone, at),
    key: `${retryTask}/${workspaceId}/next-day`,
  };
}

function retryNow(workspaceId: string): Job {
  return { task: retryTask, payload: { workspaceId }, key: `${retryTask}/${workspaceId}` };
}

export const retryOnChange: EventListener = ({ type, workspaceId, after }) => {
  switch (type) {
    case 'order.created':
    case 'offer.updated':
      return retryNow(workspaceId);
    case 'workspace.updated':
      // In another time zone it may be another day.
      return after !== null && Object.hasOwn(after, 'time_zone')
        ? retryNow(workspaceId)
        : undefined;
    case 'lead.restored':
      return retryNow(workspaceId);
    case 'lead.updated':
      return after !== null && Object.hasOwn(after, 'state') ? retryNow(workspaceId) : undefined;
    default:
      return undefined;
  }
};
