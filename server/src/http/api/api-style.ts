// The differences between the two full APIs in the routes that they share: the form of ids, whether
// a record has an envelope, and the shape of errors.
import type { TSchema } from 'typebox';
import type { Identified } from '../../domain/record-ref.ts';
import type { ContractModule } from '../contract-module.ts';

export interface ApiStyle {
  /** The id fields of a record, `...style.ids('tag', tag)`, and their schemas. */
  ids: (kind: string, record: Identified) => Record<string, number | string>;
  idSchemas: (kind: string) => Record<string, TSchema>;
  /** A reference to another record, or null. */
  ref: (kind: string, record: Identified | null | undefined) => number | string | null;
  refSchema: (kind: string, options?: object) => TSchema;
  /** Puts a single record into the envelope of the API, if it has one. */
  wrap: (record: object) => object;
  wrapSchema: (schema: TSchema, options: object) => TSchema;
  renderError: ContractModule['renderError'];
}
