// Writes the table of error codes in docs/guides/rest-api.md, from the catalogue of problems. With
// --check it only reports whether it is stale.

import { english } from '../server/src/domain/errors/english.ts';
import { problemCodes, problemExamples } from '../server/src/domain/errors/problem-codes.ts';
import { withPart, writeOrCheck } from './generated-file.ts';

const MARKS: [string, string] = [
  '<!-- error codes: written by `npm run docs` -->\n',
  '<!-- end of error codes -->',
];

process.exitCode = writeOrCheck([withPart('docs/guides/rest-api.md', MARKS, table())], {
  check: process.argv.includes('--check'),
  remedy: 'npm run docs',
});

function table(): string {
  const rows = problemCodes.map((code) => {
    const params = Object.entries(problemExamples[code]);
    const shown = params.map(([name, value]) => `\`${name}\` ${typeOf(value)}`).join(', ');
    const sentence = english[code] as (params: object, field: string) => string;
    return `| \`${code}\` | ${shown} | ${cell(sentence(problemExamples[code], 'name'))} |\n`;
  });
  return `| Code | Params | The sentence in English |\n|---|---|---|\n${rows.join('')}`;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('*', '\\*');
}
