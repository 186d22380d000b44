// What differs between the two full APIs wherever they share a route: the form of ids, whether a
// record stands in an envelope, and the wording of errors.
import type { TSchema } from 'typebox';
import type { Identified } from '../../domain/record-ref.ts';
import type { ContractModule } from '../contract-module.ts';

export interface ApiStyle {
  /** The fields that name a record: `...style.ids('tag', tag)`, and their schemas. */
  ids: (kind: string, record: Identified) => Record<string, number | string>;
  idSchemas: (kind: string) => Record<string, TSchema>;
  /** Another record that this one refers to, or null. */
  ref: (kind: string, record: Identified | null | undefined) => number | string | null;
  refSchema: (kind: string, options?: object) => TSchema;
  /** A record alone. */
  one: (record: object) => object;
  oneSchema: (schema: TSchema, options: object) => TSchema;
  renderError: ContractModule['renderError'];
}
