import { AddressNotAllowed } from '../../platform/outbound/address-policy.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import { DomainError, fieldProblem } from '../errors.ts';

/** Checks the address when a user enters it; each call checks again, since names may move. */
export async function checkUrl(
  outbound: Outbound,
  workspaceId: string,
  url: string,
  field = 'url',
): Promise<string> {
  try {
    return await outbound.check(workspaceId, url);
  } catch (error) {
    if (!(error instanceof AddressNotAllowed)) throw error;
    // Its sentence also names the host, and the setting by which the operator can allow it.
    const { message } = error;
    const problem = { ...fieldProblem(field, 'address_not_allowed'), message };
    throw new DomainError('invalid', message, { fields: [problem] });
  }
}
