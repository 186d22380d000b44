// Runs as a thread: takes the script out of its package by asking the package's own route for it,
// and hands it over as it is and compressed.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import reference from '@scalar/fastify-api-reference';
import Fastify from 'fastify';
import type { PackedScript } from './reference-script.ts';

const app = Fastify();
await app.register(reference, { routePrefix: '/docs', configuration: { sources: [] } });
const { rawPayload, statusCode } = await app.inject('/docs/js/scalar.js');
if (statusCode !== 200) throw new Error(`The package answered ${statusCode} for its script.`);

const identity = own(rawPayload);
const packed: PackedScript = {
  etag: `"${createHash('sha256').update(identity).digest('base64url')}"`,
  bodies: {
    br: own(brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
    gzip: own(gzipSync(identity)),
    identity,
  },
};
const { br, gzip } = packed.bodies;
parentPort?.postMessage(packed, [identity.buffer, br.buffer, gzip.buffer]);

/** Bytes in a buffer that holds nothing else, so that it can be handed over whole. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
