// The papers speak of what is there.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import type { Context } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import { createProgram, leavesOf, pathOf } from '../src/cli/create-program.ts';
import { VARIABLES } from '../src/config.ts';

const root = join(import.meta.dirname, '../..');
const papers = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** As in a link to a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-');

test('every link leads somewhere', () => {
  for (const paper of papers) {
    for (const [, target = ''] of read(paper).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [path = '', place] = target.split('#');
      const file = path === '' ? paper : relative(root, join(root, dirname(paper), path));
      assert.ok(existsSync(join(root, file)), `${paper}: ${target}`);
      if (place === undefined) continue;
      const headings = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => anchor(text));
      assert.ok(headings.includes(place), `${paper}: ${target}`);
    }
  }
});

test('every decision is on the list of decisions', () => {
  const list = read('docs/decisions/README.md');
  for (const path of globSync('docs/decisions/0*.md', { cwd: root })) {
    const title = /^# \d+\. (.+)$/m.exec(read(path))?.[1];
    assert.ok(title && list.includes(title), path);
  }
});

test('every file that is named is there', () => {
  const places = ['', 'server/', 'server/src/', 'server/src/http/'];
  for (const paper of papers) {
    const named = read(paper).matchAll(/`((?:[\w-]+\/)+[\w-]+\.(?:ts|sql|md))`/g);
    for (const [, file = ''] of named) {
      if (/NNNN/.test(file)) continue;
      const isThere = places.some((place) => existsSync(join(root, place, file)));
      assert.ok(isThere, `${paper}: ${file}`);
    }
  }
});

test('every command that is shown is there, with its options', () => {
  const known = leavesOf(createProgram(commands, {} as Context));
  for (const paper of papers) {
    for (const [line] of read(paper).matchAll(/npm run -s inlet -- (?!-)[^\n`]*/g)) {
      const typed = line.replace('npm run -s inlet -- ', '');
      const command = known.find((one) => `${typed} `.startsWith(`${pathOf(one)} `));
      assert.ok(command, `${paper}: ${typed}`);
      const options = command.options.map(({ long }) => long);
      for (const [, option = ''] of typed.matchAll(/ (--[\w-]+)/g)) {
        assert.ok(options.includes(option), `${paper}: ${typed} has no ${option}`);
      }
    }
  }
});

test('every variable that is named is one', () => {
  const known = new Set<string>(VARIABLES.map(({ name }) => name));
  for (const paper of papers) {
    for (const [name] of read(paper).matchAll(/\bINLET_[A-Z_]+\b/g)) {
      assert.ok(known.has(name), `${paper}: ${name}`);
    }
  }
});

test('every table is in the architecture', () => {
  const architecture = read('docs/architecture.md');
  for (const [, table = ''] of read('server/schema.sql').matchAll(
    /create table (?:public\.)?(\w+)/gi,
  )) {
    assert.ok(architecture.includes(`\`${table}\``), table);
  }
});
