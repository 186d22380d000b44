// Connects to a host only at an address that was checked at that moment: a name may lead elsewhere
// than when it was set up.
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import type { AllowList } from './allow-list.ts';
import { type Resolve, refusalOf } from './may-call.ts';

const connectsWithinMs = 5_000;

export function guardedConnector(allowed: AllowList, resolve: Resolve): buildConnector.connector {
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    const found = isIP(host) === 0 ? resolve(host) : Promise.resolve([host]);
    found.then(
      (addresses) => {
        const refusal = refusalOf({ protocol: options.protocol, host, addresses }, allowed);
        if (refusal === undefined) connectTo(addresses)(options, callback);
        else callback(refusal, null);
      },
      (error: Error) => callback(error, null),
    );
  };
}

/** The name is looked up no second time: it is connected to where it was found. */
function connectTo(addresses: string[]): buildConnector.connector {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookup = (_host: string, _options: unknown, done: (...found: unknown[]) => void) =>
    done(null, found);
  return buildConnector({ timeout: connectsWithinMs, lookup } as buildConnector.BuildOptions);
}
