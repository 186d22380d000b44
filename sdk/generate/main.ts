// Writes the types and calls of the client from the document of the native API. With --check it only
// reports which are stale.

import openapiTypes, { astToString } from 'openapi-typescript';
import { type GeneratedFile, writeOrCheck } from '../../scripts/generated-file.ts';
import { describeCalls } from './describe-call.ts';
import { type Document, readDocument } from './document.ts';
import { prepare } from './prepare.ts';
import { writeCalls } from './write-calls.ts';

process.exitCode = writeOrCheck(await filesOf(readDocument()), {
  check: process.argv.includes('--check'),
  remedy: 'npm run sdk',
});

async function filesOf(document: Document): Promise<GeneratedFile[]> {
  const types = await openapiTypes(prepare(document), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  const heading =
    '// Made from the OpenAPI document by `npm run sdk`. What is changed here is lost.\n';
  return [
    { path: 'sdk/src/schema.gen.ts', content: heading + astToString(types) },
    { path: 'sdk/src/calls.gen.ts', content: writeCalls(describeCalls(document)) },
  ];
}
