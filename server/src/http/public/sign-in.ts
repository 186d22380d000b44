// Mounts sign-in at /api/auth: passes each request on unparsed and returns the response. The parser
// of this scope affects no other route.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { People } from '../../domain/members/people.ts';
import { clientAddressHeader, peoplePath } from '../../domain/members/people-options.ts';
import { receiveBody } from '../body/receive-body.ts';

interface Deps {
  people: People;
  publicUrl: string;
}

const bodyLimit = 64 * 1024;

export function signInPlugin({ people, publicUrl }: Deps): FastifyPluginAsync {
  const { origin } = new URL(publicUrl);

  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', receiveBody);
    app.route({
      method: ['GET', 'POST'],
      url: `${peoplePath}/*`,
      bodyLimit,
      // `people` takes the slot itself, so that a password that waits for its turn holds none.
      config: { work: 'none' },
      handler: async (request, reply) =>
        sendResponse(
          reply,
          await people.handle(toFetchRequest(request, origin), (task) => request.withSlot(task)),
        ),
    });
  };
}

function toFetchRequest(request: FastifyRequest, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const item of [value].flat()) if (item !== undefined) headers.append(name, item);
  }
  // Replaces the header if a client forged it.
  headers.set(clientAddressHeader, request.ip);
  headers.delete('content-length');
  const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null;
  return new Request(new URL(request.url, origin), { method: request.method, headers, body });
}

async function sendResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const cookies = response.headers.getSetCookie();
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply
    .code(response.status)
    .header('cache-control', 'no-store')
    .send(Buffer.from(await response.arrayBuffer()));
}
