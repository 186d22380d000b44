import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Has the app listen on a free port, and returns the port. */
export async function listenOnFreePort({ app }: { app: FastifyInstance }): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
}
