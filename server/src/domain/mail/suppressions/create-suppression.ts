import { sql } from 'kysely';
import { isEmail, normaliseEmail } from '../../contacts/normalise-email.ts';
import { normalisePhone } from '../../contacts/normalise-phone.ts';
import { invalidField } from '../../errors.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { suppressKeys } from './suppress-addresses.ts';
import type { Suppression, SuppressionReason } from './suppression.ts';
import { suppressionsOf, toSuppression } from './suppression-queries.ts';

/** An address that is suppressed already stays as it is. */
export async function createSuppression(
  deps: WriteDeps,
  request: ChangeRequest<Suppression>,
  { address, reason = 'manual' }: { address: string; reason?: SuppressionReason | undefined },
): Promise<Suppression> {
  const { workspaceId } = request;
  const key = isEmail(address) ? normaliseEmail(address) : normalisePhone(address, '');
  if (key === null) throw invalidField('address', 'address_invalid');
  return writeInWorkspace(deps, request, async (write) => {
    await suppressKeys(write, workspaceId, [key], reason);
    const found = await sql`${suppressionsOf(workspaceId)}
      and address = ${key}`
      .$castTo<Parameters<typeof toSuppression>[0]>()
      .execute(write.db);
    const [row] = found.rows;
    if (row === undefined) throw new Error('The suppression was not written.');
    return toSuppression(row);
  });
}
