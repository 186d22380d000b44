// Looks up the TXT records of a name.
import { Resolver } from 'node:dns/promises';

/** Empty when there are none. Rejects when no name server responds. */
export type ResolveTexts = (name: string) => Promise<string[]>;

const nothing = new Set(['ENODATA', 'ENOTFOUND', 'EBADNAME']);

export function createTextResolver(nameServers?: readonly string[]): ResolveTexts {
  return async (name) => {
    const resolver = new Resolver({ timeout: 1_000, maxTimeout: 1_000, tries: 2 });
    if (nameServers !== undefined) resolver.setServers(nameServers);
    try {
      const records = await resolver.resolveTxt(name);
      return records.map((parts) => parts.join(''));
    } catch (error) {
      if (nothing.has((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw error;
    }
  };
}
