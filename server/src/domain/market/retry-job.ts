// Schedules retries of pending leads: immediately after a change that may let an order accept them, and
// at the start of the next day for leads that wait only because of a cap. A workspace has at most one
// job of each kind.
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
      // Another time zone may have another date.
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
