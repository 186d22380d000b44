import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkClient, checkImports, importsOf } from './import-rules.ts';

const judge = (path: string, specifier: string) => checkImports([{ path, imports: [specifier] }]);

test('what goes down is allowed', () => {
  const allowed: [string, string][] = [
    ['main.ts', './http/anything.ts'],
    ['http/api/leads/routes.ts', '../../../domain/leads/capture-lead.ts'],
    ['http/contracts/snapcrm/map.ts', '../../answer.ts'],
    ['http/contracts/registry.ts', './snapcrm/index.ts'],
    ['domain/leads/capture-lead.ts', '../contacts/find-contact.ts'],
    ['domain/leads/capture-lead.ts', '../errors.ts'],
    ['domain/leads/capture-lead.ts', '../../platform/ids.ts'],
    ['domain/leads/capture-lead.ts', 'kysely'],
    ['domain/market/distribute.ts', '../leads/capture-lead.ts'],
    ['cli/key.ts', '../config.ts'],
    ['domain/leads/capture-lead.test.ts', '../../../test/database.ts'],
  ];
  for (const [path, specifier] of allowed) assert.deepEqual(judge(path, specifier), [], path);
});

test('what goes another way is told, with the door to take', () => {
  const refused: [string, string, RegExp][] = [
    ['platform/ids.ts', '../domain/errors.ts', /knows nothing of leads/],
    ['domain/leads/a.ts', '../../http/answer.ts', /take what you need as an argument/],
    ['domain/leads/a.ts', '../../config.ts', /take what you need as an argument/],
    ['domain/leads/a.ts', 'fastify', /return a result/],
    ['domain/leads/a.ts', '../market/distribute.ts', /let market listen to the event that leads/],
    ['domain/contacts/a.ts', '../leads/a.ts', /contacts stands below leads/],
    ['domain/keys/a.ts', '../catalog/a.ts', /keys stands below catalog/],
    ['domain/leads/a.ts', '../contacts/contact-queries.ts', /call one of its verbs/],
    ['http/contracts/snapcrm/map.ts', '../remixcrm/map.ts', /do not know each other/],
    ['http/contracts/snapcrm/map.ts', 'pg', /A contract knows no SQL/],
    ['http/contracts/snapcrm/map.ts', '../../../platform/database/pool.ts', /knows no SQL/],
    ['http/answer.ts', '../jobs/send.ts', /put what both need into a verb of the domain/],
    ['http/answer.ts', '../config.ts', /app.ts reads the configuration/],
    ['http/answer.ts', '../../test/app.ts', /Only what is in server\/src/],
    ['http/answer.ts', '../../../sdk/src/index.ts', /Only what is in server\/src/],
    ['http/answer.ts', '@inlet/sdk', /knows nothing of those who ask it/],
  ];
  for (const [path, specifier, words] of refused) {
    const problems = judge(path, specifier);
    assert.equal(problems.length, 1, `${path} → ${specifier}`);
    assert.match(problems[0] ?? '', words);
  }
});

test('the web app knows the SDK, and that knows nothing', () => {
  const judgeClient = (client: 'sdk' | 'web', specifier: string) =>
    checkClient(client, [{ path: 'leads/a.ts', imports: [specifier] }]);
  for (const specifier of ['../list.ts', './b.ts', 'openapi-fetch']) {
    assert.deepEqual(judgeClient('sdk', specifier), []);
  }
  for (const specifier of ['../format.ts', '@inlet/sdk', 'react']) {
    assert.deepEqual(judgeClient('web', specifier), []);
  }
  for (const specifier of ['node:fs', 'react', '../../../server/src/app.ts', '@inlet/server']) {
    assert.match(judgeClient('sdk', specifier)[0] ?? '', /needs nothing but fetch/, specifier);
  }
  for (const specifier of ['node:fs', '../../../sdk/src/index.ts', '@inlet/server']) {
    assert.match(judgeClient('web', specifier)[0] ?? '', /through @inlet\/sdk/, specifier);
  }
});

test('every kind of import is seen', () => {
  const source = `
import { a } from './a.ts';
import type { B } from "./b.ts";
import {
  c,
} from './c.ts';
export * from './d.ts';
export type { E } from './e.ts';
import './f.ts';
const g = await import('./g.ts');
const text = "from './not-this.ts'";
`;
  assert.deepEqual(
    importsOf(source),
    'abcdefg'.split('').map((name) => `./${name}.ts`),
  );
});
