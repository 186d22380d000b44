// Grouped figures on the wire.
import Type, { type TObject, type TSchema } from 'typebox';
import type { Group, PeriodFigures } from '../../../domain/analytics/groups.ts';
import type { CatalogMember } from '../../../domain/catalog/catalog.ts';
import type { ApiStyle } from '../api-style.ts';
import { textOrNull } from '../response-schemas.ts';

export const ownerSchema = (style: ApiStyle): TSchema =>
  Type.Unsafe<object | null>({
    ...Type.Object({ ...style.idSchemas('user'), name: Type.String() }),
    type: ['object', 'null'],
  });

export function renderOwner(owner: CatalogMember | null, style: ApiStyle): object | null {
  return owner && { ...style.ids('user', owner), name: owner.name };
}

/** Each group has only the field of its grouping: its source, its owner or its first day. */
export function groupsSchema(style: ApiStyle, figures: TObject): TSchema {
  const group = Type.Object({
    source: Type.Optional(textOrNull()),
    owner: Type.Optional(ownerSchema(style)),
    from: Type.Optional(Type.String({ format: 'date', description: 'Weeks begin on Monday.' })),
    ...figures.properties,
  });
  return Type.Optional(Type.Array(group, { description: 'Present with group_by.' }));
}

export function renderPeriod<Figures>(
  { period, figures, groups }: PeriodFigures<Figures>,
  style: ApiStyle,
  render: (figures: Figures) => object,
): object {
  return {
    ...period,
    ...render(figures),
    ...(groups && {
      groups: groups.map(({ group, figures: groupFigures }) => ({
        ...renderGroup(group, style),
        ...render(groupFigures),
      })),
    }),
  };
}

function renderGroup({ owner, ...group }: Group, style: ApiStyle): object {
  return owner === undefined ? group : { owner: renderOwner(owner, style) };
}
