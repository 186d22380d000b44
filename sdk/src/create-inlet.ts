import { type Calls, calls } from './calls.gen.ts';
import { createHttp, type Http, type InletOptions } from './http.ts';
import { makeCall } from './make-call.ts';

export interface Inlet extends Calls {
  /** Sends any request by its path, with the same keys and retries. Returns errors in `error`. */
  http: Http;
}

export function createInlet(options: InletOptions = {}): Inlet {
  return inletOver(createHttp(options));
}

export function inletOver(http: Http): Inlet {
  const groups = Object.entries(calls).map(([group, entries]) => {
    const actions = Object.entries(entries).map(([action, entry]) => [
      action,
      makeCall(http, entry),
    ]);
    return [group, Object.fromEntries(actions)];
  });
  return { ...(Object.fromEntries(groups) as Calls), http };
}
