import { createRule } from '../../../domain/scoring/create-rule.ts';
import { deleteRule } from '../../../domain/scoring/delete-rule.ts';
import { getRule } from '../../../domain/scoring/get-rule.ts';
import { listRules } from '../../../domain/scoring/list-rules.ts';
import { updateRule } from '../../../domain/scoring/update-rule.ts';
import { filterTexts } from '../filter-body.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { leadScoreRoute } from './lead-score-route.ts';
import { previewRoute } from './preview-route.ts';
import { progressRoute } from './progress-route.ts';
import { readyMadeRoute } from './ready-made-route.ts';
import { readRuleFilter } from './rule-filter.ts';
import { createRuleBody, scoreRuleResource, toFields, updateRuleBody } from './rule-resource.ts';

const description =
  'All leads are scored by it in the background; GET /score-rules/progress shows how far this is.';

export const scoringRoutes: MountRoutes = (scope, services, style) => {
  const read = { ...services.read, parseFilter: readRuleFilter };
  const write = { ...services.read, ...services.write, parseFilter: readRuleFilter };
  const mount = { scope, services, style, resource: scoreRuleResource };
  listRoute(mount, {
    description:
      'By position. The score of a lead is the sum of the points of the active rules that match ' +
      'it, at least 0 and at most 100.',
    list: ({ workspaceId }, _query, page) => listRules(read, workspaceId, page),
  });
  progressRoute(scope, services, style);
  showRoute(mount, { show: ({ workspaceId }, ref) => getRule(read, workspaceId, ref) });
  createRoute(mount, {
    description,
    body: createRuleBody,
    create: (context, { filter, active = true, ...rest }) =>
      createRule(write, context, { ...rest, active, filter: filterTexts(filter, 'filter') }),
  });
  readyMadeRoute(scope, services, style);
  previewRoute(scope, services, style);
  updateRoutes(mount, {
    description: `Send only the fields that change; filter is replaced. ${description}`,
    body: updateRuleBody,
    conflicts: false,
    update: (context, ref, changes) => updateRule(write, context, ref, toFields(changes)),
  });
  deleteRoute(mount, { remove: (context, ref) => deleteRule(write, context, ref) });
  leadScoreRoute(scope, services, style);
};
