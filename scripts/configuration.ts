// Writes the table of variables in docs/configuration.md, and .env.example, from the table in
// server/src/config.ts. With --check it only reports which of them is stale.

import { VARIABLES } from '../server/src/config.ts';
import { renderEnv } from './configuration/render-env.ts';
import { withPart, writeOrCheck } from './generated-file.ts';

const MARKS: [string, string] = [
  '<!-- variables: written by `npm run docs` -->\n',
  '<!-- end of variables -->',
];

const files = [
  withPart('docs/configuration.md', MARKS, table()),
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
