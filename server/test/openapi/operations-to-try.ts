// The second full API mounts the routes of the first. Where tests try one rule on every operation, the
// short campaign tries all of the first, and of the second one of each kind.
import { isLong } from '../campaign.ts';
import { type Operation, operationsOf, readDocuments } from './documents.ts';

/** Operations of one contract; the kind says what of them the rule depends on. */
export function operationsToTry<One extends Operation>(
  operations: readonly One[],
  kindOf: (operation: One) => string,
): One[] {
  if (isLong()) return [...operations];
  const isShared = ({ contract, method, path }: Operation) =>
    contract === 'crmleadpro' && native().has(`${method} ${path}`);
  const tried = new Set<string>();
  return operations.filter((operation) => {
    const kind = kindOf(operation);
    const isKnown = isShared(operation) && tried.has(kind);
    tried.add(kind);
    return !isKnown;
  });
}

let paths: ReadonlySet<string> | undefined;
function native(): ReadonlySet<string> {
  const read = () => operationsOf('leadhub', readDocuments().leadhub);
  paths ??= new Set(read().map(({ method, path }) => `${method} ${path}`));
  return paths;
}
