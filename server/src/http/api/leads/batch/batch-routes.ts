// POST /leads/batch: many leads in one request, as JSON or as a stream of lines.
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { DomainError, invalidField } from '../../../../domain/errors.ts';
import { runBatch } from '../../../../domain/leads/intake/run-batch.ts';
import { createTimeSlice } from '../../../../platform/time-slice.ts';
import { batchBody, leadBody } from '../../../body/body-limits.ts';
import { readSmallJson } from '../../../body/read-json.ts';
import type { BodyLine } from '../../../body/read-lines.ts';
import { ndjson } from '../../../body/streamed-body.ts';
import { validateLazily } from '../../../hooks/compile-lazily.ts';
import { readIdempotencyKey } from '../../../hooks/idempotency.ts';
import { causeIdOf, principalOf } from '../../../hooks/request-context.ts';
import { errorResponses } from '../../errors.ts';
import { headingOf } from '../../resource.ts';
import { respondWithEffect } from '../../routes/respond.ts';
import type { LeadMount } from '../lead-resource.ts';
import { batchBodies, batchQuery, leadsOf, resultSchema } from './batch-schemas.ts';
import { type Batch, createCaptureItem } from './capture-item.ts';
import { streamBytes, streamResults } from './stream-results.ts';

// Preparing leads for longer would delay other requests.
const sliceMs = 10;

type Query = Static<typeof batchQuery>;

export function batchRoute(mount: LeadMount): void {
  const { scope, services, resource } = mount;
  const captureItem = createCaptureItem(mount);

  const run = <Result>(
    request: FastifyRequest<{ Querystring: Query }>,
    capture: (batch: Batch) => Promise<Result>,
  ): Promise<Result> => {
    const { workspaceId, actor } = principalOf(request);
    const id = causeIdOf(request);
    const idempotencyKey = request.idempotent && readIdempotencyKey(request)?.idempotencyKey;
    const { duplicates = 'create' } = request.query;
    return runBatch(services.write, { workspaceId, id, actor }, (onStored) =>
      capture({ causeId: id, duplicates, onStored, ...(idempotencyKey && { idempotencyKey }) }),
    );
  };

  scope.post<{ Querystring: Query }>(
    `${resource.path}/batch`,
    {
      bodyLimit: batchBody,
      // Intake has its own connections, and a stream may take hours.
      config: { scope: 'write:leads', work: 'none', streamsBody: ndjson },
      schema: schemaOf(mount),
      // Each lead is validated by itself.
      validatorCompiler: (route) =>
        route.httpPart === 'body' ? (value) => ({ value }) : validateLazily(route),
    },
    async (request, reply) => {
      const { body } = request;
      if (body instanceof Readable) {
        if (request.dryRun !== null) throw invalidField('dry_run', 'dry_run_of_stream');
        await run(request, (batch) => answerLines(request, reply, body, batch));
        return reply;
      }
      const leads = leadsOf(body);
      // Fastify has no serializer where a status has several types.
      reply.type('application/json; charset=utf-8').serializer(JSON.stringify);
      return respondWithEffect(request, reply, async () => ({
        data: await run(request, (batch) => captureAll(request, batch, leads)),
      }));
    },
  );

  async function captureAll(request: FastifyRequest, batch: Batch, leads: readonly unknown[]) {
    const slice = createTimeSlice(sliceMs);
    const results: Promise<object>[] = [];
    for (const [index, lead] of leads.entries()) {
      const result = captureItem(request, batch, () => lead, index);
      results.push(result.then((known) => ({ index, ...known })));
      await slice();
    }
    return Promise.all(results);
  }

  async function answerLines(
    request: FastifyRequest,
    reply: FastifyReply,
    body: Readable,
    batch: Batch,
  ): Promise<void> {
    if (request.lease?.reserve(streamBytes) === false) throw tooManyStreams();
    reply.header('x-cause-id', batch.causeId).hijack();
    await streamResults(reply, {
      body,
      headers: { 'content-type': `${ndjson}; charset=utf-8`, 'x-accel-buffering': 'no' },
      maxLineBytes: leadBody,
      async resultOf({ number, content }: BodyLine) {
        const result = await captureItem(request, batch, () => lineOf(content), number);
        return { line: number, ...result };
      },
    });
    request.lease?.release();
  }
}

function lineOf(content: BodyLine['content']): unknown {
  if (content instanceof DomainError) throw content;
  return readSmallJson(content, leadBody);
}

const tooManyStreams = (): DomainError =>
  new DomainError('unavailable', 'Too many streams of leads are open. Try again.', {
    retryAfterSeconds: 5,
  });

function schemaOf(mount: LeadMount) {
  const { style, resource } = mount;
  const { json, lines } = batchBodies(mount);
  const ids = style.ids('lead', resource.sample);
  return {
    operationId: 'batchCreateLeads',
    summary: 'Create many leads',
    description:
      'Up to 1,000 leads as JSON, or any number as application/x-ndjson, one lead a line: that ' +
      'response is sent line by line as the leads are stored, so read it while you send. Each ' +
      'lead has its own result, and one that is refused does not stop the others. A result means ' +
      'that the lead is stored; after a broken connection, lines without a result may be stored ' +
      'or not, and an idempotency_key in each line makes it safe to send them again. The request ' +
      'counts once, and POST /undo/{cause} reverts it, with the X-Cause-Id of the response.',
    tags: headingOf(resource),
    querystring: batchQuery,
    body: {
      content: { 'application/json': { schema: json }, [ndjson]: { schema: lines } },
    },
    response: {
      200: {
        description: 'What became of each lead, in their order.',
        content: {
          'application/json': {
            schema: Type.Object({ data: Type.Array(resultSchema(style, 'index')) }),
            example: { data: [{ index: 0, status: 'created', ...ids }] },
          },
          [ndjson]: {
            schema: resultSchema(style, 'line'),
            example: { line: 1, status: 'created', ...ids },
          },
        },
      },
      ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
    },
  };
}
