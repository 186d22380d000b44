import Type from 'typebox';
import { blockSchemas, designSchema } from '../../../domain/mail/templates/design/design.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, readScopeOf } from '../resource.ts';
import { looseObject } from '../response-schemas.ts';
import { templateResource } from './template-resource.ts';

const schema = Type.Object(
  {
    design: looseObject({ description: 'The JSON Schema of a design.' }),
    blocks: looseObject({ description: 'The JSON Schema of each type of block.' }),
  },
  { title: 'TemplateSchema' },
);

export const templateSchemaRoute: MountRoutes = (scope, _services, style) => {
  const example = { design: designSchema, blocks: { button: blockSchemas.button } };
  scope.get(
    `${templateResource.path}/schema`,
    {
      config: { scope: readScopeOf(templateResource) },
      schema: {
        operationId: 'getTemplateSchema',
        summary: 'Show the schema of designs',
        description: 'What a design is made of, with the limits of its blocks.',
        tags: headingOf(templateResource),
        response: {
          200: style.wrapSchema(schema, {
            description: 'The schemas.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    async (_request, reply) =>
      reply.send(style.wrap({ design: designSchema, blocks: blockSchemas })),
  );
};
