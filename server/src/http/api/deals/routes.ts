import Type from 'typebox';
import { createDeal } from '../../../domain/deals/create-deal.ts';
import { deleteDeal } from '../../../domain/deals/delete-deal.ts';
import { getDeal } from '../../../domain/deals/get-deal.ts';
import { listDeals } from '../../../domain/deals/list-deals.ts';
import { loseDeal } from '../../../domain/deals/lose-deal.ts';
import { reopenDeal } from '../../../domain/deals/reopen-deal.ts';
import { updateDeal } from '../../../domain/deals/update-deal.ts';
import { winDeal } from '../../../domain/deals/win-deal.ts';
import { workOfList } from '../../hooks/limit-work.ts';
import { withSentNames } from '../rename-error-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import {
  createDealBody,
  dealResource,
  lostReason,
  placeFields,
  updateDealBody,
} from './deal-resource.ts';
import {
  type FilterQuery,
  filterOf,
  filterQuery,
  type OrderQuery,
  orderOf,
  orderQuery,
} from './list-query.ts';
import { toChanges, toDraft } from './to-changes.ts';
import { totalDealsRoute } from './total-deals.ts';

const moveBody = Type.Object(
  { ...placeFields, lost_reason: lostReason },
  {
    additionalProperties: false,
    anyOf: ['stage_id', 'stage', 'pipeline_id', 'pipeline'].map((field) => ({ required: [field] })),
    examples: [{ stage: 'demo_scheduled' }],
  },
);

const loseBody = Type.Object(
  { lost_reason: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false, examples: [{ lost_reason: 'Too expensive' }] },
);

/** A deal's place and user go by two names each; the id wins. */
const fieldAliases = {
  pipeline_id: 'pipeline',
  stage_id: 'stage',
  assigned_user_id: 'assigned_to',
};

export const dealRoutes: MountRoutes = (scope, services, style) => {
  const { read, reads, write } = services;
  const mount = { scope, services, style, resource: dealResource };
  listRoute<typeof dealResource.sample, FilterQuery & OrderQuery>(mount, {
    query: { ...filterQuery, ...orderQuery },
    description:
      'Filters combine with AND. Deals that are expected to close on no day stand last in the ' +
      'order of expected_close_date.',
    work: workOfList,
    list: ({ workspaceId }, query, part) =>
      listDeals(
        reads[workOfList(query)],
        workspaceId,
        { filter: filterOf(query), order: orderOf(query) },
        part,
      ),
  });
  totalDealsRoute(scope, services, style);
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getDeal(read, workspaceId, ref),
  });
  createRoute(mount, {
    description:
      'Made in a stage that wins or loses, a deal is won or lost from the start. Without a stage ' +
      'it begins in the first of its pipeline.',
    body: createDealBody,
    create: (asked, body) =>
      withSentNames(body, fieldAliases, () => createDeal(write, asked, toDraft(body))),
  });
  updateRoutes(mount, {
    body: updateDealBody,
    update: (asked, ref, changes) =>
      withSentNames(changes, fieldAliases, () => updateDeal(write, asked, ref, toChanges(changes))),
  });
  deleteRoute(mount, {
    remove: (asked, ref) => deleteDeal(write, asked, ref),
  });
  actionRoute(mount, {
    action: 'move',
    summary: 'Move a deal to another stage',
    description:
      'In a stage that wins or loses it is won or lost, there without a reason if none is sent; ' +
      'in an open stage it is open.',
    body: moveBody,
    run: (asked, ref, body) =>
      withSentNames(body, fieldAliases, () => updateDeal(write, asked, ref, toChanges(body))),
  });
  actionRoute(mount, {
    action: 'win',
    summary: 'Win a deal',
    description: 'It goes to the first stage of its pipeline that wins, where there is one.',
    run: (asked, ref) => winDeal(write, asked, ref),
  });
  actionRoute(mount, {
    action: 'lose',
    summary: 'Lose a deal',
    description: 'It goes to the first stage of its pipeline that loses, where there is one.',
    body: loseBody,
    run: (asked, ref, { lost_reason: reason }) => loseDeal(write, asked, ref, reason),
  });
  actionRoute(mount, {
    action: 'reopen',
    summary: 'Reopen a deal',
    description: 'It goes back to the open stage that it was in last.',
    run: (asked, ref) => reopenDeal(write, asked, ref),
  });
};
