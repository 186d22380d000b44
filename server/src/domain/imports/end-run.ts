import { endCause } from '../events/causes.ts';
import type { Actor } from '../events/event.ts';
import { updateRow } from '../events/update-row.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { importFacts } from './import.ts';
import { findImport } from './import-row.ts';

/** Unless it was paused or cancelled meanwhile. */
export async function endRun(
  deps: WriteDeps,
  run: { workspaceId: string; importId: string; actor: Actor },
  state: 'finished' | 'failed',
): Promise<void> {
  const { workspaceId, importId: id } = run;
  await writeInWorkspace(deps, run, async (write) => {
    const found = await findImport(write.db, workspaceId, { id });
    if (found.state !== 'running') return;
    await updateRow(write, workspaceId, 'imports', found, { state, ended_at: write.at });
    await endCause(write.db, { workspaceId, id, state: 'finished' });
    write.record({
      type: `import.${state}`,
      subjectType: 'import',
      subjectId: id,
      before: { state: found.state },
      after: importFacts(await findImport(write.db, workspaceId, { id })),
    });
  });
}
