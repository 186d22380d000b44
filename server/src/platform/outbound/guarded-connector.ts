// Connects to a host only at an address that was checked for this connection, since a name may resolve
// to another address than when the URL was configured.
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { type ResolveHost, refusalOf } from './address-policy.ts';
import type { AllowList } from './allow-list.ts';

const connectTimeoutMs = 5_000;

export function guardedConnector(
  allowed: AllowList,
  resolve: ResolveHost,
): buildConnector.connector {
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

/** Connects to the checked addresses, without a second lookup that could return others. */
function connectTo(addresses: string[]): buildConnector.connector {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookup = (_host: string, _options: unknown, done: (...found: unknown[]) => void) =>
    done(null, found);
  return buildConnector({ timeout: connectTimeoutMs, lookup } as buildConnector.BuildOptions);
}
