// Imports go one way: http, jobs, cli → domain → platform, and inside the domain from the higher
// floors to the lower; web → sdk → nothing. This tells each import that goes another way, and the
// door to take instead.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from './generated-file.ts';

export interface SourceFile {
  /** From server/src, e.g. `domain/leads/intake/capture-lead.ts`. */
  path: string;
  imports: string[];
}

// A noun may use those of its own floor and of the floors before it.
const FLOORS = [
  ['errors', 'events'],
  ['workspaces', 'members', 'teams', 'keys', 'limits', 'idempotency'],
  ['catalog', 'tags', 'fields', 'pipelines', 'statuses', 'words'],
  ['contacts'],
  ['leads'],
  ['deals', 'activity', 'forms', 'imports'],
  ['webhooks', 'automations', 'integrations', 'campaigns', 'market', 'analytics'],
];

const LAYERS: Record<string, string[]> = {
  platform: ['platform'],
  domain: ['domain', 'platform'],
  jobs: ['jobs', 'domain', 'platform'],
  http: ['http', 'domain', 'platform'],
  cli: ['cli', 'domain', 'platform', 'config.ts', 'config-values.ts', 'app.ts'],
};

const WEB_PACKAGES = /^(fastify|@fastify\/.*|@scalar\/.*)$/;
const SQL_PACKAGES = /^(pg|kysely|graphile-worker)$/;

// What runs in a browser, and the packages that it may use.
const CLIENTS = {
  sdk: {
    mayUse: (name: string) => name === 'openapi-fetch',
    door: 'The SDK needs nothing but fetch, and knows the server by its document alone.',
  },
  web: {
    mayUse: (name: string) => name === '@inlet/sdk' || !/^(@inlet\/|node:)/.test(name),
    door: 'The web app runs in a browser and talks to the server through @inlet/sdk alone.',
  },
};

export function checkImports(files: SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap((specifier) => {
      const problem = specifier.startsWith('.')
        ? judgeFile(path, posix.join(posix.dirname(path), specifier))
        : judgePackage(path, specifier);
      return problem === undefined ? [] : [`server/src/${path}: imports ${specifier}. ${problem}`];
    }),
  );
}

/** The same for sdk/src and web/src, whose files are named from there. */
export function checkClient(client: keyof typeof CLIENTS, files: SourceFile[]): string[] {
  const { mayUse, door } = CLIENTS[client];
  return files.flatMap(({ path, imports }) =>
    imports
      .filter((specifier) =>
        specifier.startsWith('.')
          ? posix.join(posix.dirname(path), specifier).startsWith('../')
          : !mayUse(specifier),
      )
      .map((specifier) => `${client}/src/${path}: imports ${specifier}. ${door}`),
  );
}

function judgeFile(from: string, to: string): string | undefined {
  const layer = from.split('/')[0] ?? '';
  const allowed = LAYERS[layer];
  // Files at the top wire everything together; tests may use whatever they need.
  if (allowed === undefined || from.endsWith('.test.ts')) return undefined;
  if (to.startsWith('../')) return 'Only what is in server/src may be imported from there.';
  const target = to.split('/')[0] ?? '';
  if (!allowed.includes(target)) return wrongLayer(layer, target);

  const contract = contractOf(from);
  const otherContract = contractOf(to);
  if (otherContract !== undefined && contract !== undefined && contract !== otherContract) {
    return 'Contracts do not know each other: move what both need to http/ beside them, or to a verb of the domain.';
  }
  if (contract !== undefined && to.startsWith('platform/database/')) return NO_SQL_IN_CONTRACTS;
  return layer === 'domain' && target === 'domain' ? judgeFloors(from, to) : undefined;
}

function judgeFloors(from: string, to: string): string | undefined {
  const noun = nounOf(from);
  const target = nounOf(to);
  const floor = FLOORS.findIndex((nouns) => nouns.includes(noun));
  const targetFloor = FLOORS.findIndex((nouns) => nouns.includes(target));
  if (floor === -1 || targetFloor === -1) return undefined;
  if (targetFloor > floor) {
    return `${noun} stands below ${target} and must not know it: let ${target} listen to the event that ${noun} records.`;
  }
  if (noun !== target && /-queries\.ts$/.test(to)) {
    return `The queries of ${target} are its own: call one of its verbs, or add one.`;
  }
  return undefined;
}

function wrongLayer(layer: string, target: string): string {
  if (layer === 'platform') return 'platform knows nothing of leads: pass in what it needs.';
  if (layer === 'domain') {
    return `The domain does not know ${target}: take what you need as an argument, or record an event that ${target} listens to.`;
  }
  if (target === 'config.ts') return 'app.ts reads the configuration: take what you need from it.';
  return `${layer} and ${target} do not know each other: put what both need into a verb of the domain.`;
}

function judgePackage(from: string, name: string): string | undefined {
  if (from.endsWith('.test.ts')) return undefined;
  if (name.startsWith('@inlet/')) return 'The server knows nothing of those who ask it.';
  if (from.startsWith('domain/') && WEB_PACKAGES.test(name)) {
    return 'The domain does not know the web: return a result, and let http/ render it.';
  }
  if (contractOf(from) !== undefined && SQL_PACKAGES.test(name)) return NO_SQL_IN_CONTRACTS;
  return undefined;
}

const NO_SQL_IN_CONTRACTS =
  'A contract knows no SQL: call a verb of the domain, which does the query.';

function contractOf(path: string): string | undefined {
  return /^http\/contracts\/([^/]+)\//.exec(path)?.[1];
}

function nounOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

/** Every module of a folder with what it imports, as types or not. */
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
    ...checkClient('sdk', readSources('sdk/src')),
    ...checkClient('web', readSources('web/src')),
  ];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
