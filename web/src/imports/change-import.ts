// Changes an import, and shows its new state at once.
import type { Import } from '@inlet/sdk';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showFailure } from '../records/show-failure.ts';

/** Whether the server accepted it. */
export async function changeImport(
  workspace: string,
  { id }: Pick<Import, 'id'>,
  change: () => Promise<Import>,
): Promise<boolean> {
  try {
    const changed = await change();
    queryClient.setQueryData(queryKeys.one(workspace, 'imports', id), changed);
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  } finally {
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'imports') });
  }
}
