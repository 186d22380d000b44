// Checks the payload of a job. TypeBox's own checks would load 350 modules with every start.
import { Ajv, type ValidateFunction } from 'ajv';
import type { Static, TSchema } from 'typebox';
import { isUuid } from '../platform/is-uuid.ts';

const isTime = (text: string) => !Number.isNaN(Date.parse(text));
const ajv = new Ajv({ validateSchema: false, formats: { uuid: isUuid, 'date-time': isTime } });
const validators = new WeakMap<TSchema, ValidateFunction>();

/** Returns the payload, or throws when it does not match. */
export function parsePayload<Schema extends TSchema>(
  schema: Schema,
  payload: unknown,
): Static<Schema> {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  if (!validate(payload)) {
    throw new Error(
      `The job is invalid: ${ajv.errorsText(validate.errors, { dataVar: 'payload' })}`,
    );
  }
  return payload as Static<Schema>;
}
