// Compiles the validators and serialisers of a route on its first request: there are thousands, and
// most are never needed.
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import type { FastifyInstance } from 'fastify';
import { validatorCompiler } from '../body/validate.ts';

export function compileLazily(app: FastifyInstance): void {
  const serializerCompiler = SerializerSelector()({}, {});
  app.setValidatorCompiler((route) => {
    let validate: ReturnType<typeof validatorCompiler> | undefined;
    return (data) => {
      validate ??= validatorCompiler(route);
      return validate(data);
    };
  });
  app.setSerializerCompiler((route) => {
    let serialize: ReturnType<typeof serializerCompiler> | undefined;
    return (data) => {
      serialize ??= serializerCompiler({ ...route, httpStatus: route.httpStatus ?? 'default' });
      return serialize(data);
    };
  });
}
