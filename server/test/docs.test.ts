// The docs name only files, links, commands, variables and tables that exist. Each test says how many
// it checked at the least, so that a pattern that matches nothing fails.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import type { Context } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import { createProgram, leavesOf, pathOf } from '../src/cli/create-program.ts';
import { VARIABLES } from '../src/config.ts';

const root = join(import.meta.dirname, '../..');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();
const decisions = globSync('docs/decisions/0*.md', { cwd: root });
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** As in a link to a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-');

test('README, CONTRIBUTING, the guides and the decisions are among the docs', () => {
  for (const path of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', ...decisions]) {
    assert.ok(pages.includes(path), path);
  }
  assert.ok(pages.some((path) => path.startsWith('docs/guides/')));
});

test('every link leads to a file, and to a heading of it', () => {
  let links = 0;
  for (const page of pages) {
    for (const [, target = ''] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      links += 1;
      const [path = '', place] = target.split('#');
      const file = path === '' ? page : relative(root, join(root, dirname(page), path));
      assert.ok(existsSync(join(root, file)), `${page}: ${target}`);
      if (place === undefined) continue;
      const headings = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => anchor(text));
      assert.ok(headings.includes(place), `${page}: ${target}`);
    }
  }
  assert.ok(links > 20, `${links} links`);
});

test('every picture exists', () => {
  let pictures = 0;
  for (const page of pages) {
    for (const [, path = ''] of read(page).matchAll(/\bsrc(?:set)?="([^"]+)"/g)) {
      if (/^https?:/.test(path)) continue;
      pictures += 1;
      assert.ok(existsSync(join(root, dirname(page), path)), `${page}: ${path}`);
    }
  }
  assert.ok(pictures > 10, `${pictures} pictures`);
});

test('every decision is on the list of decisions', () => {
  const list = read('docs/decisions/README.md');
  assert.ok(decisions.length >= 11, `${decisions.length} decisions`);
  for (const path of decisions) {
    const title = /^# \d+\. (.+)$/m.exec(read(path))?.[1];
    assert.ok(title && list.includes(title), path);
  }
});

test('every file that the docs name exists', () => {
  let files = 0;
  const places = ['', 'server/', 'server/src/', 'server/src/http/', 'web/src/'];
  for (const page of pages) {
    const named = read(page).matchAll(/`((?:[\w-]+\/)+[\w-]+\.(?:ts|sql|md))`/g);
    for (const [, file = ''] of named) {
      if (/NNNN/.test(file)) continue;
      files += 1;
      const isThere = places.some((place) => existsSync(join(root, place, file)));
      assert.ok(isThere, `${page}: ${file}`);
    }
  }
  assert.ok(files > 10, `${files} files`);
});

test('every command that the docs show exists, with its options', () => {
  const known = leavesOf(createProgram(commands, {} as Context));
  let shown = 0;
  for (const page of pages) {
    for (const [line] of read(page).matchAll(/npm run -s inlet -- (?!-)[^\n`]*/g)) {
      const typed = line.replace('npm run -s inlet -- ', '');
      shown += 1;
      const command = known.find((one) => `${typed} `.startsWith(`${pathOf(one)} `));
      assert.ok(command, `${page}: ${typed}`);
      const options = command.options.map(({ long }) => long);
      for (const [, option = ''] of typed.matchAll(/ (--[\w-]+)/g)) {
        assert.ok(options.includes(option), `${page}: ${typed} has no ${option}`);
      }
    }
  }
  assert.ok(shown > 10, `${shown} commands`);
});

test('every variable that the docs name is a setting', () => {
  let variables = 0;
  const known = new Set<string>(VARIABLES.map(({ name }) => name));
  for (const page of pages) {
    for (const [name] of read(page).matchAll(/\bINLET_[A-Z_]+\b/g)) {
      assert.ok(known.has(name), `${page}: ${name}`);
      variables += 1;
    }
  }
  assert.ok(variables > 20, `${variables} variables`);
});

test('the architecture names every table', () => {
  const architecture = read('docs/architecture.md');
  const tables = [...read('server/schema.sql').matchAll(/create table (?:public\.)?(\w+)/gi)];
  assert.ok(tables.length > 40, `${tables.length} tables`);
  for (const [, table = ''] of tables) {
    assert.ok(architecture.includes(`\`${table}\``), table);
  }
});
