// Checks the texts of the web app: every language has the keys of every other, each message is valid
// and takes the same values in each, and the sources use all keys and no others.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { ROOT } from './generated-file.ts';

type Catalogue = Map<string, string>;

/** Catalogues by language, and the keys of the sources: whole, or the start of a computed one. */
export function checkTexts(catalogues: Map<string, Catalogue>, source: string): string[] {
  const all = new Set([...catalogues.values()].flatMap((catalogue) => [...catalogue.keys()]));
  const used = usedKeys(source);
  const problems: string[] = [];
  for (const [language, catalogue] of catalogues) {
    for (const key of all.difference(new Set(catalogue.keys()))) {
      problems.push(`${language}: ${key} is missing`);
    }
    for (const [key, message] of catalogue) {
      if (valuesOf(message) === undefined) problems.push(`${language}: ${key} is no ICU message`);
    }
  }
  for (const key of all) {
    const values = [...catalogues.values()].map((catalogue) => valuesOf(catalogue.get(key) ?? ''));
    if (new Set(values).size > 1) problems.push(`${key} takes other values in another language`);
    const isUsed = used.whole.has(key) || used.starts.some((start) => key.startsWith(start));
    if (!isUsed) problems.push(`${key} is used nowhere`);
  }
  for (const key of used.called.difference(all)) problems.push(`${key} is in no catalogue`);
  return problems;
}

/** The names of its values, or undefined when the message is not valid. */
function valuesOf(message: string): string | undefined {
  const tokens = compileMessage(message);
  // An invalid one is printed, and returned as it is.
  if (/[{}]/.test(message) && tokens[0] === message) return undefined;
  const names: string[] = [];
  collect(tokens, names);
  return [...new Set(names)].sort().join();
}

function collect(tokens: unknown, names: string[]): void {
  if (!Array.isArray(tokens)) return;
  for (const token of tokens) {
    if (!Array.isArray(token)) continue;
    const [name, , cases] = token;
    names.push(String(name));
    for (const branch of Object.values(cases ?? {})) collect(branch, names);
  }
}

function usedKeys(source: string) {
  const literal = /['"`]([a-z][\w-]*\.[\w.-]+)['"`]/gi;
  const computed = /`([a-z][\w-]*\.[\w.-]*)\$\{/gi;
  const called = /\bt\(\s*['"]([^'"]+)['"]/g;
  const keysOf = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, key = '']) => key);
  return {
    whole: new Set(keysOf(literal)),
    starts: keysOf(computed),
    called: new Set(keysOf(called)),
  };
}

function readCatalogues(): Map<string, Catalogue> {
  const catalogues = new Map<string, Catalogue>();
  for (const path of globSync('web/src/texts/*/*.json', { cwd: ROOT })) {
    const language = basename(join(path, '..'));
    const catalogue = catalogues.get(language) ?? new Map<string, string>();
    catalogues.set(language, catalogue);
    const entries = Object.entries<string>(JSON.parse(readFileSync(join(ROOT, path), 'utf8')));
    for (const [key, message] of entries) catalogue.set(key, message);
  }
  return catalogues;
}

if (import.meta.main) {
  const sources = globSync('web/src/**/*.{ts,tsx}', {
    cwd: ROOT,
    exclude: ['web/src/texts/{en,de}/**'],
  });
  const source = sources.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
  const problems = checkTexts(readCatalogues(), source);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
