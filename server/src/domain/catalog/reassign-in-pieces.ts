// Passes what refers to a record of the catalog on to another, in pieces, before the record goes.
import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { pieceSize, type unfinished, writeInPieces } from '../events/write-in-pieces.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogDeps, Used } from './catalog-references.ts';

/** Says whether nothing refers to the record any more. */
export type Reassign = (catalog: Catalog, used: Used, to: string | null) => Promise<boolean>;

/** Runs the change, which returns `unfinished` when a pass is not through, until it is finished. */
export function reassignInPieces<Result>(
  deps: CatalogDeps,
  request: ChangeRequest<Result>,
  change: (write: WorkspaceWrite, reassign: Reassign) => Promise<Result | typeof unfinished>,
): Promise<Result> {
  // Two such changes could pass the same records back and forth for ever.
  const mayPass = new Map<string, number>();
  return writeInPieces(deps, request, (write, max) => {
    let left = max;
    return change(write, async (catalog, used, to) => {
      const before = left;
      const allowed = mayPass.get(used.id) ?? (await twiceTheUses(deps, write, catalog, used));
      for (const { reassign: reassignSome } of deps.references) {
        left -= await reassignSome(write, catalog, used, to, left);
        if (left <= 0) break;
      }
      const rest = allowed - (before - left);
      mayPass.set(used.id, rest);
      if (rest < 0) throw stillUsed(used);
      return left > 0;
    });
  });
}

async function twiceTheUses(
  { references }: CatalogDeps,
  write: WorkspaceWrite,
  catalog: Catalog,
  used: Used,
): Promise<number> {
  let uses = pieceSize;
  for (const { count } of references) uses += await count(write, catalog, used);
  return 2 * uses;
}

function stillUsed({ kind }: Used): DomainError {
  const what = kind.replace('_', ' ');
  const message = `The ${what} is used again as fast as it is left: try again when it is not.`;
  return new DomainError('conflict', message);
}
