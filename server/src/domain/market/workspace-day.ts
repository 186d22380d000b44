export { dayIn, nextDayIn } from '../workspaces/workspace-day.ts';
