// Where the web app shows what a notification is about. Pure.
import type { DueNotification } from './take-due.ts';

export function subjectPath(
  slug: string,
  about: Pick<DueNotification, 'kind' | 'subject' | 'params' | 'count'>,
): string {
  const { number } = about.subject;
  return `/w/${slug}${number === null ? '/home' : placeOf(about, number)}`;
}

function placeOf(
  {
    kind,
    subject: { type },
    params: { run_id: run, form_id: form },
    count,
  }: Parameters<typeof subjectPath>[1],
  number: number,
): string {
  const isMany = count > 1;
  switch (type) {
    case 'lead':
    case 'contact':
    case 'deal':
      if (isMany && kind === 'lead_waiting') return '/home?scope=team';
      if (isMany && kind === 'lead_assigned') return `/${type}s`;
      if (isMany && kind === 'form_answered') return `/forms/${form}/answers`;
      return `/${type}s/${number}${kind === 'mention' ? '?tab=notes' : ''}`;
    case 'task':
      return '/tasks';
    case 'import':
      return `/import/${number}`;
    case 'webhook':
      return `/settings/webhooks/${number}`;
    case 'automation':
      if (isMany && kind === 'automation_stopped') {
        return `/automations/${number}?tab=runs&state=failed`;
      }
      return `/automations/${number}${typeof run === 'number' ? `/runs/${run}` : ''}`;
    default:
      return '/home';
  }
}
