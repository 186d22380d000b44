// The numbers of a sidebar, in one request.
import Type from 'typebox';
import { countSidebar, type SidebarCounts } from '../../../domain/views/count-sidebar.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { numberOrNull } from '../response-schemas.ts';

export const countsRoute: MountRoutes = (scope, { read }, style) => {
  scope.get(
    '/api/v1/counts',
    {
      config: { scope: 'read:views' },
      schema: {
        operationId: 'getCounts',
        summary: 'Count records for a sidebar',
        description: 'Exact, as of now. A number that your scopes do not read is null.',
        tags: ['Views'],
        response: { 200: responseOf(style), ...errorResponses(401, 403, 429, 500, 503) },
      },
    },
    async (request, reply) =>
      reply.send(style.wrap(render(await countSidebar(read, requestContextOf(request))))),
  );
};

const render = ({ leads, contacts, duplicates, deals, tasks }: SidebarCounts) => ({
  leads: leads?.leads ?? null,
  contacts: contacts?.contacts ?? null,
  duplicates,
  open_deals: deals?.open ?? null,
  my_tasks: { due_today: tasks?.due ?? null, overdue: tasks?.overdue ?? null },
  trash: {
    leads: leads?.trash ?? null,
    contacts: contacts?.trash ?? null,
    deals: deals?.trash ?? null,
  },
});

const responseOf = (style: ApiStyle) =>
  style.wrapSchema(
    Type.Object(
      {
        leads: numberOrNull(),
        contacts: numberOrNull(),
        duplicates: numberOrNull({ description: 'Groups of likely duplicates.' }),
        open_deals: numberOrNull(),
        my_tasks: Type.Object(
          {
            due_today: numberOrNull({ description: 'In the time zone of the workspace.' }),
            overdue: numberOrNull(),
          },
          { description: 'Open tasks of the user, or of the user who made the key.' },
        ),
        trash: Type.Object({
          leads: numberOrNull(),
          contacts: numberOrNull(),
          deals: numberOrNull(),
        }),
      },
      { title: 'Counts' },
    ),
    { description: 'The numbers.', examples: [style.wrap(render(sample))] },
  );

const sample: SidebarCounts = {
  leads: { leads: 9_412, trash: 31 },
  contacts: { contacts: 8_870, trash: 4 },
  duplicates: 12,
  deals: { open: 118, trash: 2 },
  tasks: { due: 3, overdue: 1 },
};
