// Compiles the validators and serialisers of a route on its first request: there are thousands, and
// most are never needed. Routes with equal schemas share them.
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from '../body/validate.ts';

const validatorOf = onceBySchema(validatorCompiler, ({ httpPart }) => httpPart);
const serializerOf = onceBySchema(SerializerSelector()({}, {}));

export function compileLazily(app: FastifyInstance): void {
  app.setValidatorCompiler(validateLazily);
  app.setSerializerCompiler((route) => {
    let serialize: ReturnType<typeof serializerOf> | undefined;
    return (data) => {
      serialize ??= serializerOf({ ...route, httpStatus: route.httpStatus ?? 'default' });
      return serialize(data);
    };
  });
}

/** For a route, or another part of the program, that validates what the schema alone does not say. */
export const validateLazily: FastifySchemaCompiler<object> = (route) => {
  let validate: ReturnType<typeof validatorCompiler> | undefined;
  return (data: unknown) => {
    validate ??= validatorOf(route);
    return validate(data);
  };
};

/** What a schema is compiled to, by its text and what else decides it. */
function onceBySchema<Route extends { schema?: unknown }, Compiled>(
  compile: (route: Route) => Compiled,
  kindOf: (route: Route) => string | undefined = () => '',
): (route: Route) => Compiled {
  const known = new Map<string, Compiled>();
  return (route) => {
    const key = `${kindOf(route)} ${JSON.stringify(route.schema)}`;
    const compiled = known.get(key) ?? compile(route);
    known.set(key, compiled);
    return compiled;
  };
}
