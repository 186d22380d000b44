import Type from 'typebox';
import type { ApiStyle } from '../../api/api-style.ts';
import { textOrNull } from '../../api/response-schemas.ts';
import { toPrefixed } from '../../record-id.ts';
import { renderError } from './errors.ts';

/** Ids are a prefix and the UUID in 26 characters; a record has no envelope. */
export const style: ApiStyle = {
  ids: (kind, { id }) => ({ id: toPrefixed(kind, id) }),
  idSchemas: (kind) => ({ id: Type.String({ description: `${kind}_ and 26 characters.` }) }),
  ref: (kind, record) => (record ? toPrefixed(kind, record.id) : null),
  refSchema: (kind, options) =>
    textOrNull({ description: `${kind}_ and 26 characters.`, ...options }),
  wrap: (record) => record,
  wrapSchema: (schema, options) => ({ ...schema, ...options }),
  renderError,
};
