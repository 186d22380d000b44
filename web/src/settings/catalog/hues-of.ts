// How each value of a list is coloured elsewhere: by choice, else by a hue of its own. Pure.
import { hueOfTag, looksOf, outcomeOf } from '../../leads/catalog/looks.ts';
import type { Hue } from '../../ui/hues.ts';
import type { CatalogKind, CatalogValue } from './catalog-kinds.ts';

export function huesOf({ kind }: CatalogKind, items: readonly CatalogValue[]): Hue[] {
  const coloured = items.map(({ name, key = '', color = null }) => ({ name, key, color }));
  if (kind !== 'statuses') return coloured.map(hueOfTag);
  return looksOf(coloured.map((status) => ({ ...status, outcome: outcomeOf(status) }))).map(
    ({ hue }) => hue,
  );
}
