import { AddressNotAllowed } from '../../platform/outbound/address-policy.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import { invalidField } from '../errors.ts';

/** Checks the address when a user enters it; each call checks again, since names may move. */
export async function checkUrl(
  outbound: Outbound,
  workspaceId: string,
  url: string,
): Promise<string> {
  try {
    return await outbound.check(workspaceId, url);
  } catch (error) {
    if (error instanceof AddressNotAllowed) throw invalidField('url', error.message);
    throw error;
  }
}
