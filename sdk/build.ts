// Writes the package to sdk/dist: scripts and types that need no build.
// `npm exec node -- sdk/build.ts FOLDER` writes it elsewhere.

import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/generated-file.ts';

const here = import.meta.dirname;
const folder = process.argv[2] ?? join(here, 'dist');

rmSync(folder, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(ROOT, 'node_modules/typescript/bin/tsc'), '--project', 'tsconfig.build.json'].concat(
    '--outDir',
    folder,
  ),
  { cwd: here, stdio: 'inherit' },
);

const { name, version, description, license, type, dependencies } = JSON.parse(
  readFileSync(join(here, 'package.json'), 'utf8'),
);
const published = {
  ...{ name, version, description, license, type, dependencies },
  sideEffects: false,
  exports: { types: './index.d.ts', default: './index.js' },
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
copyFileSync(join(here, 'README.md'), join(folder, 'README.md'));
copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
