import { type CellPosition, headRow } from './types.ts';

export type GridKey = { key: string; shiftKey: boolean; mod: boolean };
export type Bounds = { rows: number; columns: number; page: number };

export type GridAction =
  | { type: 'move'; to: CellPosition; extend?: boolean }
  | { type: 'enter' | 'open-tab' | 'peek' | 'select' | 'select-all' };

/** The action of a key in a cell of the table. Letters are read as typed. */
export function gridAction(
  { key, shiftKey, mod }: GridKey,
  at: CellPosition,
  bounds: Bounds,
): GridAction | undefined {
  const step = rowStep(key, bounds.page);
  if (step !== undefined && !mod) {
    const extend = shiftKey && at.row !== headRow && key.startsWith('Arrow');
    return { ...moveTo(at.row + step, at.column, bounds), ...(extend && { extend }) };
  }
  if (key === 'Home') return moveTo(mod ? 0 : at.row, mod ? at.column : 0, bounds);
  if (key === 'End') {
    return moveTo(mod ? bounds.rows - 1 : at.row, mod ? at.column : bounds.columns - 1, bounds);
  }
  if (mod && key === 'Enter') return { type: 'open-tab' };
  if (mod) return key.toLowerCase() === 'a' ? { type: 'select-all' } : undefined;
  if (key === 'ArrowRight') return moveTo(at.row, at.column + 1, bounds);
  if (key === 'ArrowLeft') return moveTo(at.row, at.column - 1, bounds);
  if (key === 'Enter') return { type: 'enter' };
  if (key === ' ') return { type: 'peek' };
  return key === 'x' || key === 'X' ? { type: 'select' } : undefined;
}

function rowStep(key: string, page: number): number | undefined {
  if (key === 'ArrowDown' || key === 'j') return 1;
  if (key === 'ArrowUp' || key === 'k') return -1;
  if (key === 'PageDown') return page;
  return key === 'PageUp' ? -page : undefined;
}

function moveTo(row: number, column: number, bounds: Bounds) {
  const to = {
    row: Math.min(Math.max(row, headRow), bounds.rows - 1),
    column: Math.min(Math.max(column, 0), bounds.columns - 1),
  };
  return { type: 'move' as const, to };
}
