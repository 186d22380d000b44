import Type, { type Static } from 'typebox';
import { mapReferences } from '../../../domain/automations/definition/definition-references.ts';
import {
  type ListedRecipe,
  listRecipes,
} from '../../../domain/automations/recipes/list-recipes.ts';
import { languages } from '../../../domain/language.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, readScopeOf } from '../resource.ts';
import { enveloped, looseObject } from '../response-schemas.ts';
import { automationResource } from './automation-resource.ts';

const query = Type.Object({
  language: Type.Optional(
    Type.Enum([...languages], { description: 'Of the texts; en by default.' }),
  ),
});

const schema = Type.Object(
  {
    key: Type.String(),
    name: Type.String(),
    description: Type.String(),
    trigger: looseObject(),
    conditions: Type.Array(looseObject()),
    steps: Type.Array(looseObject()),
  },
  { title: 'AutomationRecipe' },
);

const render = (recipe: ListedRecipe, style: ApiStyle) => ({
  ...{ key: recipe.key, name: recipe.name, description: recipe.description },
  ...mapReferences(recipe, style.ref),
});

const sample: ListedRecipe = {
  ...{ key: 'round_robin', name: 'Assign by turns' },
  description: 'Gives each new lead without an owner to the next member in turn.',
  trigger: { type: 'lead.created' },
  conditions: [{ field: 'assigned_user_id', operator: 'empty' }],
  steps: [{ id: 'assign', type: 'assign', by: 'turns' }],
};

export const automationRecipesRoute: MountRoutes = (scope, { read }, style) => {
  scope.get<{ Querystring: Static<typeof query> }>(
    `${automationResource.path}/recipes`,
    {
      config: { scope: readScopeOf(automationResource) },
      schema: {
        operationId: 'listAutomationRecipes',
        summary: 'List the recipes of automations',
        description:
          'Ready-made definitions: create an automation of one, as it is or changed. They assign ' +
          'to all active users.',
        tags: headingOf(automationResource),
        querystring: query,
        response: {
          200: enveloped(Type.Array(schema), {
            description: 'All recipes.',
            examples: [{ data: [render(sample, style)] }],
          }),
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const recipes = await listRecipes(read, workspaceId, request.query.language ?? 'en');
      return reply.send({ data: recipes.map((recipe) => render(recipe, style)) });
    },
  );
};
