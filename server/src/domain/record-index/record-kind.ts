import type { RawBuilder } from 'kysely';
import type { Cell, ColumnForm } from '../../platform/columnar/columns.ts';
import type { EventType, SubjectType } from '../events/event.ts';

/** A column that is loaded when a list first needs it. */
export interface IndexColumn {
  name: string;
  form: ColumnForm;
  /** On rows aliased `l`, as text. */
  sql: RawBuilder<Cell>;
  /** Turns the text of the database into the value that is compared. */
  parse?: (text: string) => Cell;
  /** Events of other records that change it: the whole column is loaded again. */
  reloadOn?: readonly EventType[];
}

/** A kind of record whose lists read an index in memory. */
export interface RecordKind {
  subjectType: SubjectType;
  table: 'leads' | 'contacts' | 'deals';
  /** Loaded in the background once a large list is used: what people filter and sort by most. */
  preload: readonly PreloadedColumn[];
}

export interface PreloadedColumn {
  column: IndexColumn;
  /** Also the order by it. */
  isSorted: boolean;
}
