// Before a catalog record is deleted, moves the references to it to another record, in pieces.
import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { pieceSize, type unfinished, writeInPieces } from '../events/write-in-pieces.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Catalog } from './catalog.ts';
import type { Referenced } from './referring-records.ts';
import type { CatalogDeps } from './refuse-used.ts';

/** Resolves to true once nothing refers to the record any more. */
export type Reassign = (catalog: Catalog, used: Referenced, to: string | null) => Promise<boolean>;

/** Repeats the change until it stops returning `unfinished`. */
export function reassignInPieces<Result>(
  deps: CatalogDeps,
  request: ChangeRequest<Result>,
  change: (write: WorkspaceWrite, reassign: Reassign) => Promise<Result | typeof unfinished>,
): Promise<Result> {
  // Without a limit, two such changes could move the same records back and forth for ever.
  const allowances = new Map<string, number>();
  return writeInPieces(deps, request, (write, max) => {
    let remaining = max;
    return change(write, async (catalog, used, to) => {
      const before = remaining;
      const allowed = allowances.get(used.id) ?? (await twiceTheUses(deps, write, catalog, used));
      for (const { reassign: reassignSome } of deps.references) {
        remaining -= await reassignSome(write, catalog, used, to, remaining);
        if (remaining <= 0) break;
      }
      const rest = allowed - (before - remaining);
      allowances.set(used.id, rest);
      if (rest < 0) throw stillUsed(used);
      return remaining > 0;
    });
  });
}

async function twiceTheUses(
  { references }: CatalogDeps,
  write: WorkspaceWrite,
  catalog: Catalog,
  used: Referenced,
): Promise<number> {
  let uses = pieceSize;
  for (const { count } of references) uses += await count(write, catalog, used);
  return 2 * uses;
}

function stillUsed({ kind }: Referenced): DomainError {
  const message = `New records keep using the ${kind.replace('_', ' ')}: try again later.`;
  return new DomainError('conflict', message);
}
