// The rule of where the program may send requests to: public addresses over HTTPS, and what the
// operator allows beside them. Each address that a name leads to has to pass.
import type { AllowList } from './allow-list.ts';
import { isPublic } from './is-public.ts';

/** Why an address is not called, in words for whoever gave it. */
export class NotAllowed extends Error {}

/** The addresses of a host name. */
export type Resolve = (host: string) => Promise<string[]>;

// The process that checks an address may lack what the process that calls it has, so the setting is
// named; its value is not shown.
const operatorMay =
  'The operator of Inlet can allow it in INLET_OUTBOUND_ALLOW, set to the same value for every process.';

export function refusalOf(
  { protocol, host, addresses }: { protocol: string; host: string; addresses: string[] },
  allowed: AllowList,
): NotAllowed | undefined {
  if (addresses.length === 0) return new NotAllowed(`The host ${host} cannot be found.`);
  const isAllowed = (address: string) => allowed.allowsHost(host) || allowed.allowsAddress(address);
  if (!addresses.every((address) => isPublic(address) || isAllowed(address))) {
    return new NotAllowed(`The host ${host} is not on the public internet. ${operatorMay}`);
  }
  if (protocol !== 'https:' && !addresses.every(isAllowed)) {
    return new NotAllowed(`The address must begin with https://. ${operatorMay}`);
  }
  return undefined;
}
