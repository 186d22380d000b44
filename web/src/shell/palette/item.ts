// A line of the palette.
import type { ReactNode } from 'react';
import type { Address } from './hit-address.ts';
import type { Range } from './match-words.ts';

export interface Item {
  id: string;
  /** Its heading. */
  group: string;
  icon: ReactNode;
  title: string;
  /** The text to mark in the title and in the detail. */
  ranges?: readonly Range[];
  detail?: string | null;
  detailRanges?: readonly (readonly number[])[];
  keys?: string[];
  /** Where it leads; an action has none. */
  address?: Omit<Address, 'route'>;
  run?: () => void;
  /** Remembered as opened last, under this kind. */
  kind?: string;
  /** A lead, on which → offers actions. */
  leadId?: number;
}
