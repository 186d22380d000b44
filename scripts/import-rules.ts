// Imports go one way: http, jobs, cli → domain → platform, and inside the domain from a higher layer
// to a lower one; web → sdk → nothing. Reports each import that goes another way, with the way to
// take instead, each folder that no rule knows, and a list of layers in the architecture page that
// differs from the one here.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from './generated-file.ts';

export interface SourceFile {
  /** From server/src, e.g. `domain/leads/intake/capture-lead.ts`. */
  path: string;
  imports: string[];
}

// The layers of the domain, lowest first. A module uses those of its own layer and of lower ones.
export const DOMAIN_LAYERS = [
  ['errors', 'events'],
  ['workspaces', 'members', 'teams', 'keys', 'limits', 'idempotency', 'presence'],
  ['record-index', 'filters', 'catalog', 'tags', 'fields', 'pipelines', 'statuses', 'picklists'],
  ['contacts'],
  ['leads'],
  ['deals', 'notes', 'calls', 'tasks', 'messages', 'mail', 'forms', 'scoring', 'speed-to-lead'],
  [
    'webhooks',
    'whatsapp',
    'automations',
    'notifications',
    'integrations',
    'campaigns',
    'market',
    'analytics',
    'views',
    'imports',
    'exports',
    'feeds',
    'search',
  ],
  ['undo', 'causes', 'dry-run'],
];

/** The folders of server/src, with the folders and files that each may import from. */
const FOLDERS: Record<string, string[]> = {
  platform: ['platform'],
  domain: ['domain', 'platform'],
  jobs: ['jobs', 'domain', 'platform'],
  http: ['http', 'domain', 'platform'],
  cli: ['cli', 'domain', 'platform', 'config.ts', 'config-values.ts', 'version.ts', 'app.ts'],
};

const WEB_PACKAGES = /^(fastify|@fastify\/.*|@scalar\/.*)$/;
const SQL_PACKAGES = /^(pg|kysely|graphile-worker)$/;

// The parts that run in a browser, and the packages that they may use.
const CLIENTS = {
  sdk: {
    mayUse: (name: string) => name === 'openapi-fetch',
    hint: 'The SDK needs nothing but fetch, and knows the server by its document alone.',
  },
  web: {
    mayUse: (name: string) => name === '@inlet/sdk' || !/^(@inlet\/|node:)/.test(name),
    hint: 'The web app runs in a browser and talks to the server through @inlet/sdk alone.',
  },
};

export function checkImports(files: SourceFile[]): string[] {
  const unknown = new Set(files.flatMap(({ path }) => unknownFolder(path) ?? []));
  return [...unknown].map(describeUnknown).concat(files.flatMap(checkFile));
}

function checkFile({ path, imports }: SourceFile): string[] {
  return imports.flatMap((specifier) => {
    const problem = specifier.startsWith('.')
      ? judgeFile(path, posix.join(posix.dirname(path), specifier))
      : judgePackage(path, specifier);
    return problem === undefined ? [] : [`server/src/${path}: imports ${specifier}. ${problem}`];
  });
}

/** The folder that no rule knows, if a file lies in one: its imports would go unchecked. */
function unknownFolder(path: string): string | undefined {
  const [folder = '', module = '', ...rest] = path.split('/');
  if (module === '') return undefined;
  if (!Object.hasOwn(FOLDERS, folder)) return folder;
  if (folder !== 'domain' || rest.length === 0) return undefined;
  return DOMAIN_LAYERS.flat().includes(module) ? undefined : `domain/${module}`;
}

const describeUnknown = (folder: string): string =>
  `server/src/${folder}: no rule knows this folder. ${
    folder.startsWith('domain/')
      ? 'Add it to its layer in DOMAIN_LAYERS and in docs/architecture.md.'
      : 'Say in FOLDERS what it may import.'
  }`;

/** The list of layers in the architecture page, between its markers, must be the one above. */
export function checkLayerList(page: string): string[] {
  const [, listed = ''] = /<!-- layers:begin -->([\s\S]*?)<!-- layers:end -->/.exec(page) ?? [];
  const lines = listed
    .split('\n')
    .map((line) =>
      line
        .replace(/^[\s>\d.*-]+/, '')
        .replaceAll('`', '')
        .trim(),
    )
    .filter((line) => line !== '');
  const layers = DOMAIN_LAYERS.map((modules) => modules.join(', '));
  return lines.join('\n') === layers.join('\n')
    ? []
    : [
        `docs/architecture.md: the list between the layers markers must be, one layer a line:\n${layers.join('\n')}`,
      ];
}

/** The same for sdk/src and web/src, whose files are named from there. */
export function checkClient(client: keyof typeof CLIENTS, files: SourceFile[]): string[] {
  const { mayUse, hint } = CLIENTS[client];
  // Tests run in Node.
  const shipped = files.filter(({ path }) => !path.endsWith('.test.ts'));
  return shipped.flatMap(({ path, imports }) =>
    imports
      .filter((specifier) =>
        specifier.startsWith('.')
          ? posix.join(posix.dirname(path), specifier).startsWith('../')
          : !mayUse(specifier),
      )
      .map((specifier) => `${client}/src/${path}: imports ${specifier}. ${hint}`),
  );
}

function judgeFile(from: string, to: string): string | undefined {
  const folder = from.split('/')[0] ?? '';
  const allowed = FOLDERS[folder];
  // Files at the top wire everything together; tests may use anything.
  if (allowed === undefined || from.endsWith('.test.ts')) return undefined;
  if (to.startsWith('../')) return 'Files in server/src import only from server/src.';
  const target = to.split('/')[0] ?? '';
  if (!allowed.includes(target)) return wrongFolder(folder, target);

  const contract = contractOf(from);
  const otherContract = contractOf(to);
  if (otherContract !== undefined && contract !== undefined && contract !== otherContract) {
    return 'Contracts do not know each other: move what both need to http/ beside them, or to a use case of the domain.';
  }
  if (contract !== undefined && to.startsWith('platform/database/')) return NO_SQL_IN_CONTRACTS;
  return folder === 'domain' && target === 'domain' ? judgeLayers(from, to) : undefined;
}

function judgeLayers(from: string, to: string): string | undefined {
  const [module, target] = [moduleOf(from), moduleOf(to)];
  const [layer, targetLayer] = [layerOf(module), layerOf(target)];
  // Files beside the folders compose several modules.
  if (layer === -1 || targetLayer === -1) return undefined;
  if (targetLayer > layer) {
    return `${module} is on a lower layer than ${target} and must not know it: let ${target} listen to the event that ${module} records.`;
  }
  if (module !== target && /-queries\.ts$/.test(to)) {
    return `The queries of ${target} are private to it: call one of its use cases, or add one.`;
  }
  return undefined;
}

const layerOf = (module: string): number =>
  DOMAIN_LAYERS.findIndex((modules) => modules.includes(module));

function wrongFolder(folder: string, target: string): string {
  if (folder === 'platform') return 'platform knows nothing of leads: pass in what it needs.';
  if (folder === 'domain') {
    return `The domain does not know ${target}: take what you need as an argument, or record an event that ${target} listens to.`;
  }
  if (target === 'config.ts') return 'app.ts reads the configuration: take what you need from it.';
  return `${folder} and ${target} do not know each other: move what both need to a use case of the domain.`;
}

function judgePackage(from: string, name: string): string | undefined {
  if (from.endsWith('.test.ts')) return undefined;
  if (name.startsWith('@inlet/')) return 'The server knows nothing of its clients.';
  if (from.startsWith('domain/') && WEB_PACKAGES.test(name)) {
    return 'The domain does not know the web: return a result, and let http/ render it.';
  }
  if (contractOf(from) !== undefined && SQL_PACKAGES.test(name)) return NO_SQL_IN_CONTRACTS;
  return undefined;
}

const NO_SQL_IN_CONTRACTS =
  'A contract knows no SQL: call a use case of the domain, which runs the query.';

function contractOf(path: string): string | undefined {
  return /^http\/contracts\/([^/]+)\//.exec(path)?.[1];
}

function moduleOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

/** Every file of a folder with its imports, types included. */
export function readSources(folder: string): SourceFile[] {
  const root = join(ROOT, folder);
  if (!existsSync(root)) return [];
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((path) => ({ path, imports: importsOf(readFileSync(join(root, path), 'utf8')) }));
}

export function importsOf(source: string): string[] {
  const pattern =
    /^\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

if (import.meta.main) {
  const problems = [
    ...checkImports(readSources('server/src')),
    ...checkLayerList(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')),
    ...checkClient('sdk', readSources('sdk/src')),
    ...checkClient('web', readSources('web/src')),
  ];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
