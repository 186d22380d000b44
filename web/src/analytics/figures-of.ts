// The figures of one owner or one source among those of all. Pure.

interface Grouped<Figures> {
  groups?: readonly (Figures & { owner?: unknown; source?: string | null })[];
}

interface Wanted {
  owner?: string | undefined;
  source?: string | undefined;
}

/** The value of the address for what has no owner, or no source. */
export const nobody = 'none';

export const groupingOf = ({ owner, source }: Wanted): 'owner' | 'source' | undefined => {
  if (owner !== undefined) return 'owner';
  return source === undefined ? undefined : 'source';
};

/** Undefined when the owner or the source has none. */
export function figuresOf<Figures>(
  figures: Figures & Grouped<Figures>,
  { owner, source }: Wanted,
): Figures | undefined {
  if (owner === undefined && source === undefined) return figures;
  return figures.groups?.find((one) =>
    owner === undefined
      ? (one.source ?? nobody) === source
      : String((one.owner as { id: number } | null)?.id ?? nobody) === owner,
  );
}
