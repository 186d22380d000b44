import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import type { Column } from './types.ts';

const compactHeight = 65;

/** On phones every row is one cell of two lines, if the screen has such a cell. */
export function useCompact<Row>(
  columns: Column<Row>[],
  rowHeight: number,
  compact: ((row: Row) => ReactNode) | undefined,
  label: string,
) {
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, {
    getInitialValueInEffect: false,
  });
  const cell = phone ? compact : undefined;
  return useMemo(() => {
    if (cell === undefined) return { columns, rowHeight, compact: false };
    const only: Column<Row> = { id: 'row', label, width: 0, grow: true, cell };
    return { columns: [only], rowHeight: compactHeight, compact: true };
  }, [columns, rowHeight, cell, label]);
}
