// Where the web app shows what a notification is about. Pure.
import type { DueNotification } from './take-due.ts';

export function subjectPath(
  slug: string,
  { subject: { type, number }, params }: Pick<DueNotification, 'subject' | 'params'>,
): string {
  return `/w/${slug}${number === null ? '/home' : placeOf(type, number, params)}`;
}

function placeOf(
  type: DueNotification['subject']['type'],
  number: number,
  { run_id: run }: DueNotification['params'],
): string {
  switch (type) {
    case 'lead':
    case 'contact':
    case 'deal':
      return `/${type}s/${number}`;
    case 'task':
      return '/tasks';
    case 'import':
      return `/import/${number}`;
    case 'webhook':
      return `/settings/webhooks/${number}`;
    case 'automation':
      return `/automations/${number}${typeof run === 'number' ? `/runs/${run}` : ''}`;
    default:
      return '/home';
  }
}
