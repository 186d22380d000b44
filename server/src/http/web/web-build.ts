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
  /** The names of the chunks that a source of the app needs, such as src/texts/de.ts. */
  chunksOf: (source: string) => string[];
}

interface ManifestEntry {
  file: string;
  imports?: string[];
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
  const [html, manifest, assets] = await Promise.all([
    readFile(join(folder, 'index.html'), 'utf8'),
    readFile(join(folder, '.vite/manifest.json'), 'utf8'),
    readAssets(join(folder, 'assets')),
  ]);
  const entries: Record<string, ManifestEntry> = JSON.parse(manifest);
  const [font = ''] = [...assets.keys()].filter((name) => /^inter-latin-wght/.test(name));
  const preload = `<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/${font}">`;
  return {
    // The font of nearly every letter loads beside the styles rather than after them.
    html: html.replace('</head>', `${preload}</head>`),
    assets,
    chunksOf(source) {
      const { file, imports = [] } = entries[source] ?? {};
      if (file === undefined) return [];
      return [file, ...imports.flatMap((name) => entries[name]?.file ?? [])];
    },
  };
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
