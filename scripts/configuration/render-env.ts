import type { Variable } from '../../server/src/config.ts';

const WIDTH = 96;

const HEAD = `# Settings of Inlet. Copy this file to .env, uncomment what you change, and restart.
# Variables of the environment take precedence over .env. Everything has a default.
# Written by \`npm run docs\` from server/src/config.ts.
`;

/** The variables by group, each commented out under its meaning. */
export function renderEnv(variables: readonly Variable[]): string {
  const groups = Map.groupBy(variables, ({ group }) => group);
  const parts = [...groups].map(
    ([group, ofGroup]) => `\n# ── ${group}\n${ofGroup.map(renderVariable).join('')}`,
  );
  return `${HEAD}${parts.join('')}`;
}

function renderVariable({ name, default: value, meaning }: Variable): string {
  const isLiteral = /^[a-z\d./:-]*$/.test(value);
  const text = `${meaning.replaceAll('`', '')}${isLiteral ? '' : ` Default: ${value}.`}`;
  return `\n${comment(text)}# ${name}=${isLiteral ? value : ''}\n`;
}

function comment(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.map((line) => `# ${line}\n`).join('');
}
