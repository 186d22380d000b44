// Where a notification leads: to what it is about. Pure.
import type { Notification } from '@inlet/sdk';

export interface Address {
  /** Below /w/{workspace}/. */
  path: string;
  search?: Record<string, string>;
}

type About = Pick<Notification, 'kind' | 'subject' | 'params' | 'count'>;

/** `me` is the id of the person. */
export function addressOf({ kind, subject, params, count }: About, me: number): Address {
  const id = subject.id ?? subject.uuid;
  const isMany = count > 1;
  switch (subject.type) {
    case 'lead':
    case 'contact':
    case 'deal': {
      const list = `${subject.type}s`;
      if (isMany && kind === 'lead_assigned') {
        return { path: list, search: { assigned_user_id: String(me) } };
      }
      if (isMany && kind === 'form_answered') return { path: `forms/${params.form_id}/answers` };
      if (isMany && kind === 'lead_waiting') return { path: 'home', search: { scope: 'team' } };
      return { path: `${list}/${id}`, ...(kind === 'mention' && { search: { tab: 'notes' } }) };
    }
    case 'task':
      return { path: typeof params.lead_uuid === 'string' ? `leads/${params.lead_uuid}` : 'tasks' };
    case 'automation':
      if (kind !== 'automation_stopped') return { path: `automations/${id}` };
      return isMany || typeof params.run_id !== 'number'
        ? { path: `automations/${id}`, search: { tab: 'runs', state: 'failed' } }
        : { path: `automations/${id}/runs/${params.run_id}` };
    case 'webhook':
      return { path: `settings/webhooks/${id}` };
    case 'import':
      return { path: `import/${id}` };
    default:
      return { path: 'home' };
  }
}
