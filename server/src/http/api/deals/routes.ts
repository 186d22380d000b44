import Type from 'typebox';
import { createDeal } from '../../../domain/deals/create-deal.ts';
import { deleteDeal } from '../../../domain/deals/delete-deal.ts';
import { getDeal } from '../../../domain/deals/get-deal.ts';
import { dealList } from '../../../domain/deals/list/deal-list.ts';
import { loseDeal } from '../../../domain/deals/lose-deal.ts';
import { reopenDeal } from '../../../domain/deals/reopen-deal.ts';
import { updateDeal } from '../../../domain/deals/update-deal.ts';
import { winDeal } from '../../../domain/deals/win-deal.ts';
import { pageFromIndex } from '../../../domain/filters/page-from-index.ts';
import { withFieldAliases } from '../rename-error-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { filteredListRoute } from '../routes/filtered-list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { workspaceRoute } from '../routes/workspace-route.ts';
import {
  createDealBody,
  dealResource,
  lostReason,
  stageFields,
  updateDealBody,
} from './deal-resource.ts';
import { dealQuery, filterOf } from './list-query.ts';
import { toChanges, toDraft } from './to-changes.ts';
import { totalDealsRoute } from './total-deals.ts';

const moveBody = Type.Object(
  { ...stageFields, lost_reason: lostReason },
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

/** A deal's pipeline, stage and user have two field names each; the id wins. */
const fieldAliases = {
  pipeline_id: 'pipeline',
  stage_id: 'stage',
  assigned_user_id: 'assigned_to',
};

export const dealRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: dealResource };
  filteredListRoute(mount, {
    kind: dealList,
    querystring: dealQuery,
    filterOf,
    list: (deps, workspaceId, listing) => pageFromIndex(deps, workspaceId, dealList, listing),
  });
  totalDealsRoute(scope, services, style);
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getDeal(read, workspaceId, ref),
  });
  createRoute(mount, {
    description:
      'A deal created in a won or lost stage is won or lost from the start. Without a stage it ' +
      'starts in the first stage of its pipeline.',
    body: createDealBody,
    create: (context, body) =>
      withFieldAliases(body, fieldAliases, () => createDeal(write, context, toDraft(body))),
  });
  updateRoutes(mount, {
    body: updateDealBody,
    update: (context, ref, changes) =>
      withFieldAliases(changes, fieldAliases, () =>
        updateDeal(write, context, ref, toChanges(changes)),
      ),
  });
  deleteRoute(mount, {
    remove: (context, ref) => deleteDeal(write, context, ref),
  });
  workspaceRoute(mount, 'deal');
  actionRoute(mount, {
    action: 'move',
    summary: 'Move a deal to another stage',
    description:
      'The deal gets the outcome of the stage: won, lost, or open. lost_reason is optional here.',
    body: moveBody,
    run: (context, ref, body) =>
      withFieldAliases(body, fieldAliases, () => updateDeal(write, context, ref, toChanges(body))),
  });
  actionRoute(mount, {
    action: 'win',
    summary: 'Win a deal',
    description: 'Moves it to the first won stage of its pipeline, if there is one.',
    run: (context, ref) => winDeal(write, context, ref),
  });
  actionRoute(mount, {
    action: 'lose',
    summary: 'Lose a deal',
    description: 'Moves it to the first lost stage of its pipeline, if there is one.',
    body: loseBody,
    run: (context, ref, { lost_reason: reason }) => loseDeal(write, context, ref, reason),
  });
  actionRoute(mount, {
    action: 'reopen',
    summary: 'Reopen a deal',
    description: 'Moves it back to its last open stage.',
    run: (context, ref) => reopenDeal(write, context, ref),
  });
};
