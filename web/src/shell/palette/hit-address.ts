// Where a hit of the search leads: to the record, else to the leads that have it, else to its
// settings. Pure.
import type { SearchHit } from '@inlet/sdk';

export interface Address {
  /** Below /w/{workspace}/. */
  path: string;
  search?: Record<string, string>;
  /** The route that must exist. */
  route: string;
}

type Hit = Pick<SearchHit, 'kind' | 'id' | 'title'>;

const leadsWith = (name: string, value: string | number): Address => ({
  ...{ path: 'leads', route: 'leads' },
  search: { [name]: String(value) },
});
const setting = (page: string): Address => ({
  path: `settings/${page}`,
  route: `settings/${page}`,
});

export function addressOfHit({ kind, id, title }: Hit): Address {
  switch (kind) {
    case 'lead':
    case 'contact':
    case 'deal':
      return { path: `${kind}s/${id}`, route: `${kind}s/$id` };
    case 'form':
      return { path: `forms/${id}/edit`, route: 'forms/$id/edit' };
    case 'tag':
      return leadsWith('tag', title);
    case 'source':
      return leadsWith('source', title);
    case 'event_type':
      return leadsWith('event_type', title);
    case 'user':
      return leadsWith('assigned_user_id', id);
    case 'team':
      return leadsWith('team_id', id);
    case 'stage':
      return leadsWith('stage_id', id);
    case 'pipeline':
      return leadsWith('pipeline_id', id);
    case 'status':
      return setting('statuses');
    case 'field':
      return setting('fields');
    case 'webhook':
      return setting('webhooks');
    case 'key':
      return setting('api-keys');
    case 'integration':
      return { path: `settings/integrations/${id}`, route: 'settings/integrations/$id' };
    case 'automation':
      return { path: 'automations', route: 'automations' };
    case 'campaign':
      return { path: `campaigns/${id}`, route: 'campaigns/$campaign' };
  }
}

/** Whether an address of the app leads there, whatever the names of its parameters are. */
export function hasRoute(routes: readonly string[], route: string): boolean {
  const shapeOf = (path: string) => path.replaceAll(/\$\w+/g, '$');
  return routes.some((one) => shapeOf(one) === shapeOf(`/w/$workspace/${route}`));
}
