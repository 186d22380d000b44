// Builds the web app into web/dist, unless the build there was made from the same sources. `npm ci`
// and each start run it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT } from './generated-file.ts';

const WEB = join(ROOT, 'web');
const DIST = join(WEB, 'dist');
/** In the build: the hash of the sources that it was made from. */
const HASH_FILE = 'sources.sha256';
const SOURCES = [
  ...['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'sdk/src'],
  ...['package-lock.json', 'scripts/build-web.ts'],
];

/** Of the names and contents of all sources. */
export function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesOf)) {
    const content = readFileSync(join(ROOT, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  const entries = attempt(() =>
    readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true }),
  );
  if (entries === 'ENOENT') return [];
  if (entries === 'ENOTDIR') return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}

function attempt<Result>(read: () => Result): Result | 'ENOENT' | 'ENOTDIR' {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return code;
    throw error;
  }
}

async function buildInto(folder: string, hash: string): Promise<void> {
  const { build } = await import('vite');
  await build({ root: WEB, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  await compressAssets(join(folder, 'assets'));
  await writeFile(join(folder, HASH_FILE), hash);
}

const compressors = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};

/** Writes each text a second and a third time, compressed. Fonts are compressed already. */
async function compressAssets(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:js|css|svg|json)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      for (const [extension, compress] of Object.entries(compressors)) {
        await writeFile(join(folder, `${name}.${extension}`), await compress(content));
      }
    }),
  );
}

/** A running server has read its build, and a stopped build leaves the last one as it was. */
async function replaceBuild(folder: string, hash: string): Promise<void> {
  const old = `${folder}-old`;
  await rename(DIST, old).catch(() => {});
  try {
    await rename(folder, DIST);
  } catch (error) {
    // Another start was faster.
    if (currentHash() !== hash) throw error;
  }
  await rm(old, { recursive: true, force: true });
}

const currentHash = () => attempt(() => readFileSync(join(DIST, HASH_FILE), 'utf8'));

async function makeBuildFolder(): Promise<string | undefined> {
  const folder = join(WEB, `dist-${process.pid}`);
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    // A read-only checkout is served as it was built.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EROFS', 'EPERM'].includes(code) && currentHash() !== 'ENOENT') return undefined;
    throw error;
  }
}

export async function buildWeb(): Promise<void> {
  const hash = hashSources();
  if (currentHash() === hash) return;
  const start = performance.now();
  const folder = await makeBuildFolder();
  if (folder === undefined) return;
  try {
    await buildInto(folder, hash);
    await replaceBuild(folder, hash);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`Built the web app in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (import.meta.main) await buildWeb();
