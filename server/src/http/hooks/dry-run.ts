// Gives every write of an API a dry run: `?dry_run=true` runs the handler as usual, describes what it
// did, and takes it back.
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import Type from 'typebox';
import { type DescribeDeps, describeDryRun } from '../../domain/dry-run/describe-dry-run.ts';
import { createDryRun } from '../../platform/database/dry-run.ts';
import type { Database } from '../../platform/database/pool.ts';
import type { ApiStyle } from '../api/api-style.ts';
import { dryRunJson, dryRunType } from '../api/dry-run/dry-run-json.ts';
import { errorResponses } from '../api/errors.ts';
import type { Admit } from '../errors/error-handler.ts';
import { principalOf } from './request-context.ts';

export interface DryRunDeps extends DescribeDeps {
  /** The database over which a dry run opens its connection. */
  connections: Pick<Database, 'pool'>;
}

interface DryRunOptions {
  deps: DryRunDeps;
  style: ApiStyle;
  admit: Admit;
}

const parameter = Type.Optional(
  Type.Enum(['true', 'false'], {
    description: 'true: nothing is written, and the response describes what the request would do.',
  }),
);

export const isWrite = ({ method }: Pick<RouteOptions, 'method'>): boolean =>
  [method].flat().some((name) => name !== 'GET' && name !== 'HEAD' && name !== 'OPTIONS');

export const wantsDryRun = ({ query }: FastifyRequest): boolean =>
  (query as { dry_run?: unknown }).dry_run === 'true';

/** For the routes that write; it wraps the handler, after all other hooks have. */
export function addDryRun(route: RouteOptions, { deps, style, admit }: DryRunOptions): void {
  const { handler, schema } = route;
  const query = (schema?.querystring ?? Type.Object({})) as { properties: object };
  const properties = { ...query.properties, dry_run: parameter };
  // For a value other than these.
  const response = { ...errorResponses(422), ...(schema?.response as object | undefined) };
  route.schema = { ...schema, querystring: { ...query, properties }, response };
  const needsSlot = route.config?.createsLead === true || route.config?.work === 'none';

  route.handler = function runOrTry(request, reply) {
    if (!wantsDryRun(request)) return handler.call(this, request, reply);
    const run = async () => {
      // Intake would count it in the transaction that is rolled back.
      await admit(request, reply);
      const dryRun = createDryRun(deps.connections);
      request.dryRun = dryRun;
      const handled = dryRun.run(async () => handler.call(this, request, reply));
      // Also when the client has disconnected, and no response is sent.
      reply.raw.once('close', () => handled.then(dryRun.end, dryRun.end));
      return handled;
    };
    return needsSlot ? request.withSlot(run) : run();
  };

  route.onSend = [...[route.onSend ?? []].flat(), describe];

  async function describe(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
    const { dryRun } = request;
    if (dryRun === null) return payload;
    request.dryRun = null;
    try {
      if (reply.statusCode >= 400) return payload;
      const { workspaceId, scopes } = principalOf(request);
      const report = await dryRun.run(() => describeDryRun(deps, dryRun, workspaceId));
      const body = typeof payload === 'string' && payload !== '' ? JSON.parse(payload) : null;
      const real = { status: reply.statusCode, body };
      for (const name of ['etag', 'x-cause-id', 'set-cookie', 'content-length']) {
        reply.removeHeader(name);
      }
      reply.code(200).type(`${dryRunType}; charset=utf-8`);
      return JSON.stringify(dryRunJson(report, real, scopes, style));
    } finally {
      await dryRun.end();
    }
  }
}
