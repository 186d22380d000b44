import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GeneratedFile {
  /** From the root of the project. */
  path: string;
  content: string;
}

export const ROOT = join(import.meta.dirname, '..');

/** The page at a path, with new content between two marks. */
export function withPart(
  path: string,
  [start, end]: [string, string],
  part: string,
): GeneratedFile {
  const page = readFileSync(join(ROOT, path), 'utf8');
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${path} has lost the marks around its generated part.`);
  }
  return { path, content: `${before}${start}\n${part}\n${end}${after}` };
}

/** Returns the exit code: 1 when a check finds a stale file. */
export function writeOrCheck(
  files: GeneratedFile[],
  options: { check: boolean; remedy: string },
): 0 | 1 {
  const stale = files.filter(({ path, content }) => read(path) !== content);
  if (!options.check) {
    for (const { path, content } of stale) {
      writeFileSync(join(ROOT, path), content);
      console.log(`wrote ${path}`);
    }
    return 0;
  }
  for (const { path } of stale) {
    console.error(`${path} is stale; \`${options.remedy}\` writes it again.`);
  }
  return stale.length > 0 ? 1 : 0;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return undefined;
  }
}
