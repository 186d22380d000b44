import { type EndpointBacklog, listBacklogs } from '../domain/webhooks/list-backlogs.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import { type ListedJob, listJobs } from '../platform/jobs/job-list.ts';
import type { Subcommand } from './command.ts';
import { jobJson } from './present-jobs.ts';
import { table } from './table.ts';

const maxJobs = 1_000;

export const jobsList: Subcommand = (command, { open, clock, print }) =>
  command
    .description('List the jobs that wait or failed, and webhooks with deliveries that wait.')
    .option('--failed', 'Only jobs without attempts left, and webhooks that fail.')
    .action(async ({ failed = false }) => {
      const { database } = await open();
      const jobs = await listJobs(database.kysely, { failed, limit: maxJobs });
      const webhooks: { workspace: string; webhook: EndpointBacklog }[] = [];
      for (const { id, slug } of await listWorkspaces(database.kysely)) {
        for (const webhook of await listBacklogs(database, id, clock.now())) {
          if (isOfInterest(webhook, failed)) webhooks.push({ workspace: slug, webhook });
        }
      }
      const tables = [
        jobs.length === 0 ? 'No job waits.' : table(jobHeadings, jobs.map(jobRow)),
        webhooks.length === 0
          ? 'No webhook waits.'
          : table(webhookHeadings, webhooks.map(webhookRow)),
      ];
      print({
        json: { data: jobs.map(jobJson), webhooks: webhooks.map(webhookJson) },
        text: tables.join('\n\n'),
      });
    });

function isOfInterest({ events, retries, failingSince, active }: EndpointBacklog, failed: boolean) {
  if (failed) return failingSince !== null;
  return active ? events > 0 || retries > 0 : retries > 0;
}

const jobHeadings = ['Id', 'Task', 'State', 'Tries', 'Run at', 'Last error'];
const jobRow = (job: ListedJob) => [
  ...[job.id, job.task, job.state, `${job.attempts} of ${job.maxAttempts}`],
  job.runAt.toISOString(),
  job.lastError?.split('\n')[0]?.slice(0, 80) ?? '',
];

const webhookHeadings = [
  'Workspace',
  'Webhook',
  'Active',
  'Behind',
  'Tried again',
  'Failing since',
];
const webhookRow = ({ workspace, webhook }: { workspace: string; webhook: EndpointBacklog }) => [
  ...[workspace, `${webhook.number} ${webhook.url}`, webhook.active ? 'yes' : 'no'],
  `${webhook.events} events`,
  `${webhook.retries}, ${webhook.retriesDue} now`,
  webhook.failingSince?.toISOString() ?? '',
];

const webhookJson = ({ workspace, webhook }: { workspace: string; webhook: EndpointBacklog }) => ({
  ...{ workspace, id: webhook.number, uuid: webhook.id, url: webhook.url },
  ...{ active: webhook.active, disabled_reason: webhook.disabledReason, behind: webhook.events },
  ...{ retries: webhook.retries, retries_due: webhook.retriesDue },
  next_retry_at: webhook.nextRetryAt?.toISOString() ?? null,
  failing_since: webhook.failingSince?.toISOString() ?? null,
});
