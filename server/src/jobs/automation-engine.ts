// Runs automations until it is stopped.
import { createEngine } from '../domain/automations/engine.ts';
import type { CallDeps } from '../domain/automations/runner/make-call.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import { consumeEvents } from './consume-events.ts';

export interface AutomationEngineDeps {
  run: CallDeps;
  connection: Connection;
  log: Log;
}

export const startAutomationEngine = ({ run, connection, log }: AutomationEngineDeps) =>
  consumeEvents(connection, 'automations', (claims) =>
    createEngine({
      ...{ deps: run, claims },
      onError: (error) => log.warn({ err: error }, 'An automation could not go on'),
    }),
  );
