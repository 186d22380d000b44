// Checks and serialisers are made when a route is first asked, and not all of them at the start:
// there are thousands, and most are never needed.
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
    let write: ReturnType<typeof serializerCompiler> | undefined;
    return (data) => {
      write ??= serializerCompiler({ ...route, httpStatus: route.httpStatus ?? 'default' });
      return write(data);
    };
  });
}
