// The interactive reference of every contract, at /docs. The page loads everything from this server,
// so no other host learns of its readers.
import type { FastifyPluginAsync } from 'fastify';
import { acceptedEncoding } from '../accepted-encoding.ts';
import type { ContractModule } from '../contract-module.ts';
import { documentPath } from '../openapi/describe-contract.ts';
import { referencePage, referencePageHeaders, startScript } from './reference-page.ts';
import { createReferenceScript } from './reference-script.ts';

interface Deps {
  publicUrl: string;
  contracts: readonly ContractModule[];
}

const path = '/docs';
const scriptHeaders = {
  'content-type': 'text/javascript; charset=utf-8',
  'x-content-type-options': 'nosniff',
};

export function referencePlugin({ publicUrl, contracts }: Deps): FastifyPluginAsync {
  const folder = new URL(publicUrl).pathname.replace(/\/$/, '');
  const page = referencePage(`${folder}${path}`);
  const sources = contracts.map(({ name, title }) => ({
    title,
    slug: name,
    url: folder + documentPath(name),
  }));
  const start = startScript(sources, folder);
  const readScript = createReferenceScript();

  const config = { work: 'none' } as const;

  return async (app) => {
    app.get(path, { config }, (_request, reply) => reply.headers(referencePageHeaders).send(page));
    app.get(`${path}/start.js`, { config }, (_request, reply) =>
      reply.headers({ ...scriptHeaders, 'cache-control': 'no-cache' }).send(start),
    );
    app.get(`${path}/reference.js`, { config }, async (request, reply) => {
      const script = await readScript();
      reply.headers({
        ...scriptHeaders,
        'cache-control': 'public, max-age=86400',
        etag: script.etag,
        vary: 'accept-encoding',
      });
      if (request.headers['if-none-match'] === script.etag) return reply.code(304).send();
      const encoding = acceptedEncoding(request.headers['accept-encoding']);
      if (encoding !== 'identity') reply.header('content-encoding', encoding);
      return reply.send(script.bodies[encoding]);
    });
  };
}
