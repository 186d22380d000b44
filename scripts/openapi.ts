// Writes each contract's document to docs/openapi. With --check it only reports which are stale.

import { buildApp } from '../server/src/app.ts';
import { readConfig } from '../server/src/config.ts';
import { contracts } from '../server/src/domain/keys/key.ts';
import { documentPath } from '../server/src/http/openapi/describe-contract.ts';

import { silentLog } from '../server/src/platform/log.ts';
import { type GeneratedFile, ROOT, writeOrCheck } from './generated-file.ts';

process.exitCode = writeOrCheck(await readDocuments(), {
  check: process.argv.includes('--check'),
  remedy: 'npm run docs',
});

/** The documents as the program serves them. Building them needs no database, so there is none. */
async function readDocuments(): Promise<GeneratedFile[]> {
  const nowhere = { host: ROOT, port: 1, user: 'nobody', database: 'none' };
  const app = await buildApp({
    config: readConfig({}, ROOT),
    connection: nowhere,
    secret: 'signs nothing, since nobody signs in here',
    log: silentLog,
  });
  try {
    const files: GeneratedFile[] = [];
    for (const contract of contracts) {
      const answer = await app.server.inject(documentPath(contract));
      if (answer.statusCode !== 200) throw new Error(`No document of ${contract}: ${answer.body}`);
      const content = `${JSON.stringify(answer.json(), null, 2)}\n`;
      files.push({ path: `docs/openapi/${contract}.json`, content });
    }
    return files;
  } finally {
    await app.close();
  }
}
