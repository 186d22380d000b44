// The built web app in memory, so that a process serves one build even when the files change.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoding } from '../accepted-encoding.ts';

interface Asset {
  type: string;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

export interface WebBuild {
  /** The page, with placeholders. */
  html: string;
  assets: ReadonlyMap<string, Asset>;
  /** The chunks and style sheets that sources of the app need beyond the page, each once. */
  filesOf: (sources: readonly string[]) => string[];
  screens: readonly Screen[];
}

/** A path of the app, such as `/leads/$id`, and the source of what it opens. */
export interface Screen {
  path: string;
  source: string;
}

interface ManifestEntry {
  file: string;
  imports?: string[];
  css?: string[];
}

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  woff2: 'font/woff2',
};

/** Reads the build once, at the first call. Undefined when there is none. */
export function openWebBuild(folder: string): (() => Promise<WebBuild>) | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  let build: Promise<WebBuild> | undefined;
  return () => {
    build ??= readWebBuild(folder).catch((error) => {
      build = undefined;
      throw error;
    });
    return build;
  };
}

async function readWebBuild(folder: string): Promise<WebBuild> {
  const [html, manifest, screens, assets] = await Promise.all([
    readFile(join(folder, 'index.html'), 'utf8'),
    readFile(join(folder, '.vite/manifest.json'), 'utf8'),
    readFile(join(folder, '.vite/screens.json'), 'utf8'),
    readAssets(join(folder, 'assets')),
  ]);
  const entries: Record<string, ManifestEntry> = JSON.parse(manifest);
  const [font = ''] = [...assets.keys()].filter((name) => /^inter-latin-wght/.test(name));
  const preload = `<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/${font}">`;
  return {
    // The font of nearly every letter loads beside the styles rather than after them.
    html: html.replace('</head>', `${preload}</head>`),
    assets,
    filesOf: (sources) => filesOf(entries, sources).filter((file) => !html.includes(file)),
    screens: JSON.parse(screens),
  };
}

function filesOf(entries: Record<string, ManifestEntry>, sources: readonly string[]): string[] {
  const files = new Set<string>();
  const add = (name: string) => {
    const { file, imports = [], css = [] } = entries[name] ?? {};
    if (file === undefined || files.has(file)) return;
    for (const needed of [file, ...css]) files.add(needed);
    imports.forEach(add);
  };
  sources.forEach(add);
  return [...files];
}

async function readAssets(folder: string): Promise<Map<string, Asset>> {
  const names = await readdir(folder);
  const contents = new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
  const assets = new Map<string, Asset>();
  for (const [name, identity] of contents) {
    const type = types[name.slice(name.lastIndexOf('.') + 1)];
    if (type === undefined) continue;
    const br = contents.get(`${name}.br`);
    const gzip = contents.get(`${name}.gz`);
    assets.set(name, { type, bodies: { identity, ...(br && { br }), ...(gzip && { gzip }) } });
  }
  return assets;
}
