// Writes the requests of `inlet quickstart` into README.md, with variables of the shell in place of
// keys. With --check it only reports whether they are stale.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  curlOf,
  curlOfList,
  type Installation,
  requestNames,
  titleOf,
} from '../server/src/domain/keys/example-requests.ts';
import { ROOT, writeOrCheck } from './generated-file.ts';

const PATH = 'README.md';
const START = '<!-- quickstart:begin -->\n';
const END = '<!-- quickstart:end -->';

const SETTINGS = {
  INLET: 'http://127.0.0.1:8080',
  WORKSPACE: 'my-company',
  SELLER: 'ACME1234',
  LEADHUB_KEY: 'lh_your_key',
  CRMLEADPRO_KEY: 'crmlp_live_your_key',
  REMIXCRM_KEY: 'rmx_your_key',
  SNAPCRM_KEY: 'snap_your_key',
  LEADMARKET_KEY: 'mkt_your_key',
};
const use = (name: keyof typeof SETTINGS) => `$${name}`;

const INSTALLATION: Installation = {
  publicUrl: use('INLET'),
  slug: use('WORKSPACE'),
  sellerCode: use('SELLER'),
  keys: {
    leadhub: use('LEADHUB_KEY'),
    crmleadpro: use('CRMLEADPRO_KEY'),
    remixcrm: use('REMIXCRM_KEY'),
    snapcrm: use('SNAPCRM_KEY'),
    leadmarket: use('LEADMARKET_KEY'),
  },
};

const page = readFileSync(join(ROOT, PATH), 'utf8');
const [before, rest] = page.split(START);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) {
  throw new Error(`${PATH} has lost the marks between which the requests of the quickstart stand.`);
}
const content = `${before}${START}\n${block()}\n\n${END}${after}`;
process.exitCode = writeOrCheck([{ path: PATH, content }], {
  check: process.argv.includes('--check'),
  remedy: 'npm run docs',
});

function block(): string {
  const settings = Object.entries(SETTINGS).map(([name, value]) => `${name}="${value}"`);
  return [
    'The same requests by hand. First put in what the quickstart printed:',
    shell(settings.join('\n')),
    ...requestNames.flatMap((name) => [
      `${titleOf(name)}:`,
      shell(outsideQuotes(curlOf(name, INSTALLATION))),
    ]),
    'All of them are now in the workspace:',
    shell(curlOfList(INSTALLATION)),
  ].join('\n\n');
}

function shell(commands: string): string {
  return `\`\`\`bash\n${commands}\n\`\`\``;
}

/** The shell leaves a variable between single quotes as it is. */
function outsideQuotes(command: string): string {
  const { sellerCode } = INSTALLATION;
  return command.replaceAll(`"${sellerCode}"`, `"'"${sellerCode}"'"`);
}
