// Writes the table of variables in docs/configuration.md, and .env.example, from the table in
// server/src/config.ts. With --check it only reports which of them is stale.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VARIABLES } from '../server/src/config.ts';
import { renderEnv } from './configuration/render-env.ts';
import { ROOT, writeOrCheck } from './generated-file.ts';

const PATH = 'docs/configuration.md';
const START = '<!-- variables: written by `npm run docs` -->\n';
const END = '<!-- end of variables -->';

const page = readFileSync(join(ROOT, PATH), 'utf8');
const [before, rest] = page.split(START);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) {
  throw new Error(`${PATH} has lost the marks between which its table stands.`);
}
const content = `${before}${START}\n${table()}\n${END}${after}`;
const files = [
  { path: PATH, content },
  { path: '.env.example', content: renderEnv(VARIABLES) },
];
process.exitCode = writeOrCheck(files, {
  check: process.argv.includes('--check'),
  remedy: 'npm run docs',
});

function table(): string {
  const rows = VARIABLES.map(({ name, default: value, meaning }) => {
    const shown = /^[\w./:-]+$/.test(value) ? `\`${value}\`` : value;
    return `| \`${name}\` | ${shown} | ${meaning} |\n`;
  });
  return `| Variable | Default | Meaning |\n|---|---|---|\n${rows.join('')}`;
}
