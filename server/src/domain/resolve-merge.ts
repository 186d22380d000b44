// Which records a merge names, and whose value each field gets. Pure.
import { type RawBuilder, sql } from 'kysely';
import { invalidField } from './errors.ts';
import type { Identified, Ref } from './record-ref.ts';

/** A merge as it was requested. */
export interface MergeRequest {
  /** The records that become part of the survivor. */
  others: readonly Ref[];
  /** By field: the record whose value it gets. */
  choices: Readonly<Record<string, Ref>>;
}

interface MergeRules<Row> {
  kind: 'contact' | 'lead';
  identify: (row: Row) => Identified;
  /** The fields that can be chosen, beside custom ones. */
  choosable: readonly string[];
}

export interface ResolvedMerge<Row> {
  /** In the order of the request, each once. */
  others: Row[];
  choices: Map<string, Row>;
}

/** In SQL: rows that one of these refers to. */
export function isOneOf(refs: readonly Ref[]): RawBuilder<boolean> {
  const ids = refs.flatMap((ref) => ('id' in ref ? [ref.id] : []));
  const numbers = refs.flatMap((ref) => ('number' in ref ? [ref.number] : []));
  return sql`(id = any(${ids}::uuid[]) or number = any(${numbers}::bigint[]))`;
}

/** `found` are the rows that the request refers to and that exist. */
export function resolveMerge<Row>(
  survivor: Row,
  found: readonly Row[],
  request: MergeRequest,
  { kind, identify, choosable }: MergeRules<Row>,
): ResolvedMerge<Row> {
  const rowOf = (ref: Ref, rows: readonly Row[]) =>
    rows.find((row) => {
      const { id, number } = identify(row);
      return 'id' in ref ? id === ref.id : 'number' in ref && number === ref.number;
    });
  const others = new Map<string, Row>();
  for (const ref of request.others) {
    const row = rowOf(ref, found);
    if (row === undefined) throw invalidField(`${kind}_ids`, 'record_unknown', { record: kind });
    others.set(identify(row).id, row);
  }
  if (others.has(identify(survivor).id)) {
    throw invalidField(`${kind}_ids`, 'same_record', { record: kind });
  }
  const all = [survivor, ...others.values()];
  const choices = new Map<string, Row>();
  for (const [field, ref] of Object.entries(request.choices)) {
    const source = rowOf(ref, all);
    const isChoosable = choosable.includes(field) || field.startsWith('custom_fields.');
    if (source === undefined || !isChoosable) {
      throw invalidField('fields', 'record_unknown', { record: kind });
    }
    choices.set(field, source);
  }
  return { others: [...others.values()], choices };
}
