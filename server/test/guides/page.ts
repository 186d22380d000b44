// A page of the docs as a test uses it: its blocks, and a real shell that runs those marked `bash`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { matchJson, matchText } from './match-output.ts';

export const root = join(import.meta.dirname, '../../..');

export interface Block {
  language: string;
  /** The status of the last response, from `bash status=409`. Otherwise every response succeeds. */
  status: number | undefined;
  text: string;
  /** A heading stands between it and the block before. */
  opensSection: boolean;
  /** `docs/guides/forms.md:12`. */
  place: string;
}

export interface Shell {
  env: Record<string, string>;
  /** Changes the text of a block: ports, for example. */
  adapt?: (text: string) => string;
}

const fence = /^```(\w*)(?: status=(\d{3}))?\n(.*?)^```$/gms;

export function blocksOf(page: string): Block[] {
  const text = readFileSync(join(root, page), 'utf8');
  let end = 0;
  return [...text.matchAll(fence)].map((found) => {
    const { 0: all, 1: language = '', 2: status, 3: code = '', index } = found;
    const between = text.slice(end, index);
    end = index + all.length;
    return {
      language,
      status: status === undefined ? undefined : Number(status),
      text: code,
      opensSection: /^#/m.test(between),
      place: `${page}:${text.slice(0, index).split('\n').length}`,
    };
  });
}

/** The only block of that language. */
export function blockOf(page: string, language: string): string {
  const [block, ...others] = blocksOf(page).filter((found) => found.language === language);
  assert.ok(block && others.length === 0, `${page} has one block of ${language}`);
  return block.text;
}

// Reports the status of each response apart from its body. A stream ends after its first event.
const curl = `curl() {
  if [[ " $* " != *" -N "* ]]; then command curl -sS -w '\\n%{stderr}%{http_code}\\n' "$@"; return; fi
  coproc { exec "$(type -P curl)" -sS "$@"; }
  local reading=$COPROC_PID line
  while IFS= read -r line <&"\${COPROC[0]}"; do
    echo "$line"
    if [[ $line == data:* ]]; then echo 200 >&2; break; fi
  done
  kill "$reading"
  wait "$reading" || true
}`;

export async function bash(commands: string, env: Record<string, string>) {
  const script = `${curl}\n${commands}`;
  const options = { cwd: root, env, timeout: 60_000 };
  return promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], options);
}

/** The variables of the docs, with the values of the program at `url` and of its quickstart. */
export const variablesOf = (
  url: string,
  { workspace, keys }: { workspace: Record<string, string>; keys: Record<string, string> },
): Record<string, string> => ({
  INLET: url,
  WORKSPACE: workspace.slug ?? '',
  SELLER: workspace.seller_code ?? '',
  LEADHUB_KEY: keys.leadhub ?? '',
  CRMLEADPRO_KEY: keys.crmleadpro ?? '',
  REMIXCRM_KEY: keys.remixcrm ?? '',
  SNAPCRM_KEY: keys.snapcrm ?? '',
  LEADMARKET_KEY: keys.leadmarket ?? '',
});

const assignment = /^(\w+)="[^"$]*"$/;

/**
 * Runs the `bash` blocks of a page from top to bottom. A block of assignments takes its values from
 * the output before it, as the reader does: `LEAD_ID` the `id`. A `json` or `text` block in the
 * same section is what the `bash` block before it prints.
 */
export async function runPage(page: string, { env, adapt = (text) => text }: Shell): Promise<void> {
  const variables = { ...env };
  let output: string | undefined;
  for (const { language, status, text, opensSection, place } of blocksOf(page)) {
    if (opensSection) output = undefined;
    const lines = adapt(text).trimEnd().split('\n');
    if (language === 'bash' && lines.every((line) => assignment.test(line))) {
      for (const line of lines) {
        const [, name = ''] = assignment.exec(line) ?? [];
        variables[name] = valueFor(name, output ?? '', place);
      }
      continue;
    }
    if (language === 'bash') {
      output = await runBlock({ commands: lines.join('\n'), status, place, env: variables });
    } else if (output !== undefined && language === 'json') {
      matchJson(lastLine(output), lines.join('\n'), place);
    } else if (output !== undefined && language === 'text') {
      matchText(output, lines, place);
    }
  }
}

interface Run {
  commands: string;
  status: number | undefined;
  place: string;
  env: Record<string, string>;
}

async function runBlock({ commands, status, place, env }: Run): Promise<string> {
  const { stdout, stderr } = await bash(commands, env).catch((error) => {
    throw new Error(`${place}: ${error.message}\n${error.stdout}`);
  });
  const statuses = [...stderr.matchAll(/^\d{3}$/gm)].map(([found]) => Number(found));
  const refused = statuses.filter((found) => found >= 400);
  assert.deepEqual(refused, status === undefined ? [] : [status], `${place}\n${stdout}`);
  if (status !== undefined) assert.equal(statuses.at(-1), status, place);
  return stdout;
}

const lastLine = (output: string): string => output.trimEnd().split(/\r?\n/).at(-1) ?? '';

/** From a record in JSON, or from what a command prints about one. */
function valueFor(name: string, output: string, place: string): string {
  const field = name.slice(name.lastIndexOf('_') + 1).toLowerCase();
  const [, printed] = new RegExp(`^${field} +(\\S+)$`, 'im').exec(output) ?? [];
  if (printed !== undefined) return printed;
  const body = JSON.parse(lastLine(output));
  const value = body.data?.[field] ?? body[field];
  assert.ok(value !== undefined, `${place}: nothing before it prints the ${field} of ${name}`);
  return String(value);
}
