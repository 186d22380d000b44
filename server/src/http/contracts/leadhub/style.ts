import Type from 'typebox';
import type { ApiStyle } from '../../api/api-style.ts';
import { enveloped, numberOrNull } from '../../api/response-schemas.ts';
import { renderError } from './errors.ts';

/** Records have a number and a UUID, in an envelope with `data`. */
export const style: ApiStyle = {
  ids: (_kind, { id, number }) => ({ id: number, uuid: id }),
  idSchemas: () => ({ id: Type.Integer(), uuid: Type.String({ format: 'uuid' }) }),
  ref: (_kind, record) => record?.number ?? null,
  refSchema: (_kind, options) => numberOrNull(options),
  wrap: (record) => ({ data: record }),
  wrapSchema: (schema, options) => enveloped(schema, { ...options }),
  renderError,
};
