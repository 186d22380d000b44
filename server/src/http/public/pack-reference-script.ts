// Runs as a worker thread: gets the script from the route of its package, and posts it to the main
// thread, plain and compressed.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import reference from '@scalar/fastify-api-reference';
import Fastify from 'fastify';
import type { PackedScript } from './reference-script.ts';

const app = Fastify();
await app.register(reference, { routePrefix: '/docs', configuration: { sources: [] } });
const { rawPayload, statusCode } = await app.inject('/docs/js/scalar.js');
if (statusCode !== 200) throw new Error(`The package responded ${statusCode} for its script.`);

const identity = copyOf(rawPayload);
const packed: PackedScript = {
  etag: `"${createHash('sha256').update(identity).digest('base64url')}"`,
  bodies: {
    br: copyOf(brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
    gzip: copyOf(gzipSync(identity)),
    identity,
  },
};
const { br, gzip } = packed.bodies;
parentPort?.postMessage(packed, [identity.buffer, br.buffer, gzip.buffer]);

/** A copy with its own ArrayBuffer, which can be transferred. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
