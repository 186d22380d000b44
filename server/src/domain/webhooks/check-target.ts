import { NotAllowed } from '../../platform/outbound/may-call.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import { invalidField } from '../errors.ts';

/** Told when it is set up; it is checked again whenever it is called, since names move. */
export async function checkTarget(
  outbound: Outbound,
  workspaceId: string,
  url: string,
): Promise<string> {
  try {
    return await outbound.check(workspaceId, url);
  } catch (error) {
    if (error instanceof NotAllowed) throw invalidField('url', error.message);
    throw error;
  }
}
