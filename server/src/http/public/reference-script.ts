// The script of the reference, a text of some megabytes inside a package. A worker thread reads and
// compresses it on the first request, so that no other request waits.
import { Worker } from 'node:worker_threads';
import type { Encoding } from '../accepted-encoding.ts';

export interface ReferenceScript {
  etag: string;
  bodies: Record<Encoding, Buffer>;
}

export interface PackedScript {
  etag: string;
  bodies: Record<Encoding, Uint8Array<ArrayBuffer>>;
}

export function createReferenceScript(): () => Promise<ReferenceScript> {
  let script: Promise<ReferenceScript> | undefined;
  return () => {
    script ??= readInThread().catch((error) => {
      script = undefined;
      throw error;
    });
    return script;
  };
}

function readInThread(): Promise<ReferenceScript> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./pack-reference-script.ts', import.meta.url));
    thread.once('message', ({ etag, bodies }: PackedScript) => {
      resolve({
        etag,
        bodies: {
          br: Buffer.from(bodies.br.buffer),
          gzip: Buffer.from(bodies.gzip.buffer),
          identity: Buffer.from(bodies.identity.buffer),
        },
      });
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The thread ended with ${code}.`)));
  });
}
