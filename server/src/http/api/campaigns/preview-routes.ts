// A campaign as a lead would get it: shown, or sent to a user.
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import {
  type PreviewInput,
  previewCampaign,
  sendTestCampaign,
} from '../../../domain/campaigns/preview-campaign.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, pathParams, readScopeOf } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';
import { respondWithEffect } from '../routes/respond.ts';
import { parseFilter } from './campaign-audience.ts';
import { previewCampaignBody, testCampaignBody, toFields } from './campaign-bodies.ts';
import { campaignResource } from './campaign-resource.ts';

const preview = Type.Object(
  {
    to: textOrNull(),
    refusal: textOrNull({ description: 'Why this lead would get nothing.' }),
    subject: textOrNull(),
    text: Type.String(),
    html: textOrNull(),
    missing: Type.Array(Type.String(), {
      description: 'The values that the lead lacks, such as lead.company.',
    }),
  },
  { title: 'CampaignPreview' },
);
const shown = {
  ...{ to: 'jane@example.com', refusal: null, subject: 'Ten percent in April' },
  ...{ text: 'Hello Jane, …', html: null, missing: [] },
};
const tested = Type.Object(
  { sent: Type.Boolean(), error: textOrNull() },
  { title: 'CampaignTest' },
);
const errors = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503] as const;

type Params = { id: string };

export const previewRoutes: MountRoutes = (scope, services, style) => {
  previewRoute(scope, services, style);
  testRoute(scope, services, style);
};

function previewRoute(scope: FastifyInstance, services: Services, style: ApiStyle): void {
  const url = `${campaignResource.path}/:id/preview`;
  scope.post<{ Params: Params; Body: Static<typeof previewCampaignBody> }>(
    url,
    {
      config: { scope: readScopeOf(campaignResource) },
      bodyLimit: campaignResource.bodyLimit,
      schema: {
        operationId: 'previewCampaign',
        summary: 'Preview a campaign with a lead',
        description: 'Send the parts that are being edited; nothing is stored or sent.',
        tags: headingOf(campaignResource),
        params: pathParams(url),
        body: previewCampaignBody,
        response: {
          200: style.wrapSchema(preview, {
            description: 'The message as it would be.',
            examples: [style.wrap(shown)],
          }),
          ...errorResponses(...errors),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const context = requestContextOf(request);
        const ref = refOf(request.params.id);
        const input = inputOf(request.body);
        return style.wrap(await previewCampaign(depsOf(services), context, ref, input));
      }),
  );
}

function testRoute(scope: FastifyInstance, services: Services, style: ApiStyle): void {
  const url = `${campaignResource.path}/:id/test`;
  scope.post<{ Params: Params; Body: Static<typeof testCampaignBody> }>(
    url,
    {
      config: { scope: `write:${campaignResource.scope}`, work: 'call' },
      bodyLimit: campaignResource.bodyLimit,
      schema: {
        operationId: 'testCampaign',
        summary: 'Send a campaign to a user as a test',
        description: 'Sends the message that a lead would get to the address of a user, at once.',
        tags: headingOf(campaignResource),
        params: pathParams(url),
        body: testCampaignBody,
        response: {
          200: style.wrapSchema(tested, {
            description: 'The result.',
            examples: [style.wrap({ sent: true, error: null })],
          }),
          ...errorResponses(...errors),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { to, ...body } = request.body;
        const context = requestContextOf(request);
        const input = { ...inputOf(body), to };
        const ref = refOf(request.params.id);
        const error = await sendTestCampaign(depsOf(services), context, ref, input);
        return style.wrap({ sent: error === null, error });
      }),
  );
}

const depsOf = ({ read, write, mailAccount, presentLead, publicUrl, whatsappApi }: Services) => ({
  whatsapp: whatsappApi,
  ...{ ...read, ...write, ...mailAccount, presentLead, publicUrl, parseFilter },
});

const inputOf = ({
  lead_id: lead,
  variant = 1,
  ...edited
}: Static<typeof previewCampaignBody>): PreviewInput => ({
  lead: refOf(lead),
  variant,
  edited: toFields(edited),
});
