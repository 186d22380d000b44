import Type from 'typebox';
import { getKeyUsage, type KeyUsageReport } from '../../../domain/keys/get-key-usage.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { type MountRoutes, type Params, pathParams } from '../resource.ts';
import { time } from '../response-schemas.ts';

const url = '/api/v1/keys/:id/usage';

export const keyUsageRoute: MountRoutes = (scope, services, style) => {
  const { keyUsage, clock, read } = services;
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: 'read:keys' },
      schema: {
        operationId: 'getKeyUsage',
        summary: 'Show the requests of a key',
        description:
          'The requests of the last 30 days by status, and the last one that was refused, with ' +
          'its reason. Requests with a revoked key are not counted.',
        tags: ['Keys'],
        params: pathParams(url),
        response: {
          200: style.wrapSchema(schema, {
            description: 'The requests by day.',
            examples: [style.wrap(render(sample))],
          }),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      // Whoever looks for the reason of a refusal has just seen it.
      await keyUsage.flush();
      const { database } = read;
      const report = await getKeyUsage(
        { database, clock },
        workspaceId,
        refOf(request.params.id ?? ''),
      );
      return reply.send(style.wrap(render(report)));
    },
  );
};

const render = ({ requests, days, lastRefusal }: KeyUsageReport) => ({
  requests,
  days,
  last_refusal: lastRefusal && {
    at: lastRefusal.at.toISOString(),
    method: lastRefusal.method,
    path: lastRefusal.path,
    status: lastRefusal.status,
    code: lastRefusal.code,
    message: lastRefusal.message,
    request_id: lastRefusal.requestId,
  },
});

const statusCount = Type.Object(
  { status: Type.Integer(), requests: Type.Integer() },
  { title: 'KeyStatusCount' },
);

const day = Type.Object(
  {
    day: Type.String({ format: 'date', description: 'By UTC.' }),
    requests: Type.Integer(),
    statuses: Type.Array(statusCount, { description: 'By the status of the response.' }),
  },
  { title: 'KeyDay' },
);

const refusal = Type.Object(
  {
    at: time(),
    method: Type.String(),
    path: Type.String({ description: 'Without its query.' }),
    status: Type.Integer(),
    code: Type.String({ description: 'The kind of error, such as forbidden or invalid.' }),
    message: Type.String({ description: 'What the response said, with the fields concerned.' }),
    request_id: Type.String(),
  },
  { title: 'KeyRefusal' },
);

const schema = Type.Object(
  {
    requests: Type.Integer({ description: 'Those of all days.' }),
    days: Type.Array(day, { description: 'The last 30 days, oldest first.' }),
    last_refusal: Type.Union([refusal, Type.Null()]),
  },
  { title: 'KeyUsage' },
);

const sample: KeyUsageReport = {
  requests: 43,
  days: [
    {
      day: '2026-03-28',
      requests: 43,
      statuses: [
        { status: 201, requests: 41 },
        { status: 422, requests: 2 },
      ],
    },
  ],
  lastRefusal: {
    at: new Date('2026-03-28T10:40:00Z'),
    ...{ method: 'POST', path: '/api/v1/leads', status: 422, code: 'invalid' },
    message: 'The email field must be a valid email address.',
    requestId: 'req_4fQ9sT2x',
  },
};
