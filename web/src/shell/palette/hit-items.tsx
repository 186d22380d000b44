// The hits of the search as lines of the palette.
import type { SearchHit } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { addressOfHit, hasRoute } from './hit-address.ts';
import { KindIcon } from './icons.tsx';
import type { Item } from './item.ts';
import type { Range } from './match-words.ts';

export function hitItems(hits: readonly SearchHit[], routes: readonly string[]): Item[] {
  return hits.flatMap((hit): Item[] => {
    const { kind, id, title, subtitle, match } = hit;
    const address = addressOfHit(hit);
    if (!hasRoute(routes, address.route)) return [];
    const ranges = match.ranges as Range[];
    const isInTitle = match.text === title;
    const isPerson = kind === 'lead' || kind === 'contact' || kind === 'user';
    return [
      {
        ...{ id: `${kind}-${id}`, group: t(`palette.kind_${kind}`), title, kind },
        icon: isPerson ? <Avatar name={title} size={24} /> : <KindIcon kind={kind} />,
        ...(isInTitle ? { ranges, detail: subtitle } : detailOf(subtitle, match.text, ranges)),
        address: { path: address.path, ...(address.search && { search: address.search }) },
        ...(kind === 'lead' && { leadId: id }),
      },
    ];
  });
}

/** The matching field stands beside the title, marked. */
function detailOf(subtitle: string | null, text: string, ranges: readonly Range[]) {
  const at = subtitle?.indexOf(text) ?? -1;
  if (at === -1) return { detail: text, detailRanges: ranges };
  const moved = ranges.map(([start, end]) => [start + at, end + at]);
  return { detail: subtitle, detailRanges: moved };
}
