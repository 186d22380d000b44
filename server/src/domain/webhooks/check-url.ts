import { NotAllowed } from '../../platform/outbound/may-call.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import { invalidField } from '../errors.ts';

/** Early feedback: the address is checked again at each request, since names move. */
export async function checkUrl(
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
