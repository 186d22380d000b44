// The policy for outbound requests: public addresses over HTTPS, plus those that the operator allows.
// Every address of a host must pass.
import type { AllowList } from './allow-list.ts';
import { isPublic } from './is-public.ts';

/** The message explains the refusal to the user who entered the address. */
export class AddressNotAllowed extends Error {}

/** Resolves a host name to its addresses. */
export type ResolveHost = (host: string) => Promise<string[]>;

// The process that checks an address may have another setting than the process that calls it, so the
// message names the variable; it never shows the value.
const operatorMay =
  'The operator of Inlet can allow it in INLET_OUTBOUND_ALLOW, set to the same value for every process.';

interface FoundHost {
  host: string;
  addresses: string[];
}

export function refusalOf(
  { protocol, ...found }: FoundHost & { protocol: string },
  allowed: AllowList,
): AddressNotAllowed | undefined {
  const refusal = refusalOfHost(found, allowed);
  if (refusal !== undefined || protocol === 'https:') return refusal;
  return found.addresses.every((address) => isAllowed(allowed, found.host, address))
    ? undefined
    : new AddressNotAllowed(`The address must begin with https://. ${operatorMay}`);
}

/** For other protocols than that of the web. */
export function refusalOfHost(
  { host, addresses }: FoundHost,
  allowed: AllowList,
): AddressNotAllowed | undefined {
  if (addresses.length === 0) return new AddressNotAllowed(`The host ${host} cannot be found.`);
  if (addresses.every((address) => isPublic(address) || isAllowed(allowed, host, address))) {
    return undefined;
  }
  return new AddressNotAllowed(`The host ${host} is not on the public internet. ${operatorMay}`);
}

const isAllowed = (allowed: AllowList, host: string, address: string): boolean =>
  allowed.allowsHost(host) || allowed.allowsAddress(address);
