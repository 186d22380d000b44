// Mounts sign-in at /api/auth: hands each request over as it came and gives the answer back. Bodies
// are not parsed here, and nothing of this scope reaches another route.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { People } from '../../domain/members/people.ts';
import { clientAddressHeader, peoplePath } from '../../domain/members/people-options.ts';
import { receiveBody } from '../body/receive-body.ts';

interface Deps {
  people: People;
  publicUrl: string;
}

const bodyLimit = 64 * 1024;

export function peoplePlugin({ people, publicUrl }: Deps): FastifyPluginAsync {
  const { origin } = new URL(publicUrl);

  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', receiveBody);
    app.route({
      method: ['GET', 'POST'],
      url: `${peoplePath}/*`,
      bodyLimit,
      // The slot is taken within: while a password waits for its turn, nobody else waits for a slot.
      config: { work: 'none' },
      handler: async (request, reply) =>
        sendBack(
          reply,
          await people.handle(handOver(request, origin), (task) => request.withSlot(task)),
        ),
    });
  };
}

function handOver(request: FastifyRequest, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  }
  // What a client claims under this name is replaced by what we know.
  headers.set(clientAddressHeader, request.ip);
  headers.delete('content-length');
  const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null;
  return new Request(new URL(request.url, origin), { method: request.method, headers, body });
}

async function sendBack(reply: FastifyReply, response: Response): Promise<FastifyReply> {
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
