import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkClient,
  checkImports,
  checkLayerList,
  DOMAIN_LAYERS,
  importsOf,
} from './import-rules.ts';

const judge = (path: string, specifier: string) => checkImports([{ path, imports: [specifier] }]);

test('an import of the same or a lower layer is allowed', () => {
  const allowed: [string, string][] = [
    ['main.ts', './http/anything.ts'],
    ['http/api/leads/routes.ts', '../../../domain/leads/capture-lead.ts'],
    ['http/contracts/snapcrm/map.ts', '../../reply.ts'],
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

test('an import that goes up is refused with the way to take instead', () => {
  const refused: [string, string, RegExp][] = [
    ['platform/ids.ts', '../domain/errors.ts', /knows nothing of leads/],
    ['domain/leads/a.ts', '../../http/reply.ts', /take what you need as an argument/],
    ['domain/leads/a.ts', '../../config.ts', /take what you need as an argument/],
    ['domain/leads/a.ts', 'fastify', /return a result/],
    ['domain/leads/a.ts', '../market/distribute.ts', /let market listen to the event that leads/],
    ['domain/contacts/a.ts', '../leads/a.ts', /contacts is on a lower layer than leads/],
    ['domain/keys/a.ts', '../catalog/a.ts', /keys is on a lower layer than catalog/],
    ['domain/leads/a.ts', '../contacts/contact-queries.ts', /call one of its use cases/],
    ['http/contracts/snapcrm/map.ts', '../remixcrm/map.ts', /do not know each other/],
    ['http/contracts/snapcrm/map.ts', 'pg', /A contract knows no SQL/],
    ['http/contracts/snapcrm/map.ts', '../../../platform/database/pool.ts', /knows no SQL/],
    ['http/reply.ts', '../jobs/send.ts', /move what both need to a use case of the domain/],
    ['http/reply.ts', '../config.ts', /app.ts reads the configuration/],
    ['http/reply.ts', '../../test/app.ts', /import only from server\/src/],
    ['http/reply.ts', '../../../sdk/src/index.ts', /import only from server\/src/],
    ['http/reply.ts', '@inlet/sdk', /knows nothing of its clients/],
  ];
  for (const [path, specifier, words] of refused) {
    const problems = judge(path, specifier);
    assert.equal(problems.length, 1, `${path} → ${specifier}`);
    assert.match(problems[0] ?? '', words);
  }
});

test('a folder that no rule knows is reported once', () => {
  const files = ['domain/quotes/a.ts', 'domain/quotes/b.ts', 'plugins/c.ts', 'domain/errors.ts'];
  const problems = checkImports(files.map((path) => ({ path, imports: [] })));
  assert.equal(problems.length, 2);
  assert.match(problems[0] ?? '', /^server\/src\/domain\/quotes: .*DOMAIN_LAYERS/);
  assert.match(problems[1] ?? '', /^server\/src\/plugins: .*FOLDERS/);
});

test('the architecture page must list the layers of the domain', () => {
  const page = (lines: string[]) =>
    ['# Architecture', '<!-- layers:begin -->', ...lines, '<!-- layers:end -->'].join('\n');
  const listed = DOMAIN_LAYERS.map((modules, index) => `${index + 1}. ${modules.join(', ')}`);
  assert.deepEqual(checkLayerList(page(listed)), []);
  assert.equal(checkLayerList(page(listed.toReversed())).length, 1);
  assert.equal(checkLayerList('# Architecture').length, 1);
});

test('the web app may import the SDK, and the SDK nothing', () => {
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

test('importsOf finds every kind of import', () => {
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
