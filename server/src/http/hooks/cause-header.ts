// The header X-Cause-Id, which names the cause of a change for POST /undo/{cause}.
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';

/** The scopes of the records whose changes can be undone. */
const undoable = /^(?:write|delete):(?:leads|contacts|deals|tasks)$/;

/** Intake does not look for a cause: see create-lead.ts. */
export function namesCause({
  method,
  config: { scope, createsLead = false } = {},
}: Pick<RouteOptions, 'method' | 'config'>): boolean {
  const isChange = [method].flat().some((name) => name !== 'GET' && name !== 'HEAD');
  return isChange && !createsLead && scope !== undefined && undoable.test(scope);
}

export function setCauseHeader(
  { causeId }: FastifyRequest,
  reply: FastifyReply,
  _payload: unknown,
  done: () => void,
): void {
  if (causeId !== null && reply.statusCode < 300) reply.header('x-cause-id', causeId);
  done();
}
