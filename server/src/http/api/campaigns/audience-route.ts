import Type, { type Static } from 'typebox';
import { channels } from '../../../domain/campaigns/campaign.ts';
import { countAudience } from '../../../domain/campaigns/count-audience.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, readScopeOf } from '../resource.ts';
import { looseObject } from '../response-schemas.ts';
import { respondWithEffect } from '../routes/respond.ts';
import { audienceBody, parseFilter, toAudience } from './campaign-audience.ts';
import { campaignResource } from './campaign-resource.ts';

const body = Type.Object(
  {
    audience: audienceBody,
    channel: Type.Optional(Type.Enum([...channels], { description: 'email by default.' })),
  },
  { additionalProperties: false, examples: [{ audience: { filter: { status: 'new' } } }] },
);

const response = Type.Object(
  {
    leads: Type.Integer(),
    people: Type.Integer({ description: 'A person with several leads counts once.' }),
    reachable: Type.Integer(),
    refused: looseObject({
      description:
        'How many people get nothing, by the reason: no_address, consent_denied, or that of a ' +
        'suppression.',
    }),
  },
  { title: 'AudienceCount' },
);
const example = {
  ...{ leads: 140, people: 126, reachable: 121 },
  refused: { no_address: 2, unsubscribed: 3 },
};

export const audienceRoute: MountRoutes = (scope, { reads }, style) => {
  scope.post<{ Body: Static<typeof body> }>(
    `${campaignResource.path}/audience`,
    {
      config: { scope: readScopeOf(campaignResource), work: 'search' },
      bodyLimit: campaignResource.bodyLimit,
      schema: {
        operationId: 'countAudience',
        summary: 'Count an audience',
        description: 'Before a campaign is sent. Nothing is stored.',
        tags: headingOf(campaignResource),
        body,
        response: {
          200: style.wrapSchema(response, {
            description: 'The number of people.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { audience, channel = 'email' } = request.body;
        const deps = { ...reads.search, parseFilter };
        const context = requestContextOf(request);
        return style.wrap(await countAudience(deps, context, channel, toAudience(audience)));
      }),
  );
};
