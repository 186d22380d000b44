// A field that lists filter by: its kind decides the operators that it takes.
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { IndexColumn } from '../record-index/record-kind.ts';
import type { Ref } from '../record-ref.ts';
import type { ShownValue } from './catalog-ids.ts';

export type FieldKind = 'name' | 'text' | 'flag' | 'number' | 'time' | 'day';

export const operators = [
  'is',
  'not',
  'over',
  'under',
  'after',
  'before',
  'within',
  'empty',
] as const;
export type Operator = (typeof operators)[number];

/** `is` stands for `field=value`, the others for `field[operator]=value`. */
export const operatorsOf: Record<FieldKind, readonly Operator[]> = {
  name: ['is', 'not', 'empty'],
  text: ['is', 'not', 'empty'],
  flag: ['is', 'not'],
  number: ['is', 'not', 'over', 'under', 'empty'],
  time: ['after', 'before', 'within', 'empty'],
  day: ['is', 'not', 'after', 'before', 'within', 'empty'],
};

export interface FilterContext {
  db: Kysely<Tables>;
  workspaceId: string;
  catalog: Catalog;
  now: Date;
  /** Reads a reference to a record as clients write it. */
  refs: RefReaders;
}

export interface RefReaders {
  refOf: (text: string) => Ref;
  memberRefOf: (text: string) => Ref;
}

/** The values of the column that a value of a request stands for: none when it names nothing. */
type ResolveValue = (
  value: string,
  context: FilterContext,
  param: string,
) => readonly string[] | Promise<readonly string[]>;

export interface FilterField {
  kind: FieldKind;
  column: IndexColumn;
  /** In the reference. */
  description: string;
  /** By default the value itself. */
  resolve?: ResolveValue;
  /** Renders a value of the column as `is` takes it; by default the value itself. */
  show?: (value: string, catalog: Catalog) => ShownValue;
  /** Whether `within` looks at the time until now, or from now on. */
  span?: 'past' | 'future';
  /** Its column holds the values of another field, so it makes no groups. */
  derived?: boolean;
  /** Fields that are always filled do not take `empty`. */
  required?: boolean;
  /** Amounts of money: they are summed exactly, and by currency. */
  money?: MoneyColumns;
}

/** An amount with up to four decimals in two whole numbers, since a float may lose cents. */
export interface MoneyColumns {
  units: IndexColumn;
  tenThousandths: IndexColumn;
  currency: IndexColumn;
}

/** One condition of a request: `lead_score[over]=70`, or `status=new&status=won`. */
export interface FieldCondition {
  field: string;
  operator: Operator;
  values: readonly string[];
  /** Of `over` and `under`: the value itself matches, too. */
  inclusive?: boolean;
}

/** As a request writes it: `lead_score[over]`. */
export const paramOf = ({ field, operator }: Pick<FieldCondition, 'field' | 'operator'>): string =>
  operator === 'is' ? field : `${field}[${operator}]`;
