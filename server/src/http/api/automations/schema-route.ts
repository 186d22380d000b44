import Type from 'typebox';
import { describeDefinition } from '../../../domain/automations/definition/describe-definition.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, readScopeOf } from '../resource.ts';
import { looseObject } from '../response-schemas.ts';
import { automationResource } from './automation-resource.ts';

const schema = Type.Object(
  {
    triggers: looseObject({ description: 'The JSON Schema of each type of trigger.' }),
    condition: looseObject({ description: 'The JSON Schema of a condition.' }),
    steps: looseObject({ description: 'The JSON Schema of each type of step.' }),
    settable_fields: Type.Array(Type.String(), {
      description: 'The fields of a lead that set_field sets, besides custom fields.',
    }),
  },
  { title: 'AutomationSchema' },
);

export const automationSchemaRoute: MountRoutes = (scope, _services, style) => {
  const { settableFields: settable_fields, ...schemas } = describeDefinition();
  const described = { ...schemas, settable_fields };
  const { triggers, condition, steps } = schemas;
  const example = {
    triggers: { inactivity: triggers.inactivity },
    condition,
    steps: { add_tag: steps.add_tag },
    settable_fields: ['city', 'notes'],
  };
  scope.get(
    `${automationResource.path}/schema`,
    {
      config: { scope: readScopeOf(automationResource) },
      schema: {
        operationId: 'getAutomationSchema',
        summary: 'Show the schema of automations',
        description:
          'The triggers, conditions and steps that this version knows, with the limits of their ' +
          'settings.',
        tags: headingOf(automationResource),
        response: {
          200: style.wrapSchema(schema, {
            description: 'The schemas.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    async (_request, reply) => reply.send(style.wrap(described)),
  );
};
