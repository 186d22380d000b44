import { changeRun, type RunAction } from '../../../domain/imports/change-run.ts';
import { deleteImport } from '../../../domain/imports/delete-import.ts';
import { getImport } from '../../../domain/imports/get-import.ts';
import { listImports } from '../../../domain/imports/list-imports.ts';
import { startImport } from '../../../domain/imports/start-import.ts';
import { updateImport } from '../../../domain/imports/update-import.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { failedRowsRoute } from './failed-rows-route.ts';
import { importResource } from './import-resource.ts';
import { previewRoute } from './preview-route.ts';
import { toChanges, updateImportBody } from './update-body.ts';
import { uploadRoute } from './upload-route.ts';

const runActions: Record<RunAction, [summary: string, description: string]> = {
  pause: ['Pause an import', 'It stops within a block of 500 rows.'],
  resume: ['Resume an import', 'It continues at the row where it was paused.'],
  cancel: ['Cancel an import', 'What it has imported stays: undo it by its cause.'],
};

export const importRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const deps = { ...read, ...write };
  const mount = { scope, services, style, resource: importResource };
  listRoute(mount, {
    description: 'Newest first.',
    list: ({ workspaceId }, _, page) => listImports(read, workspaceId, page),
  });
  uploadRoute(mount);
  showRoute(mount, { show: (context, ref) => getImport(read, context, ref) });
  previewRoute(mount);
  failedRowsRoute(mount);
  updateRoutes(mount, {
    description: 'Changes how the file is read and what the import does, until it starts.',
    body: updateImportBody,
    update: (context, ref, changes) => updateImport(deps, context, ref, toChanges(changes)),
  });
  actionRoute(mount, {
    action: 'start',
    summary: 'Start an import',
    description:
      'Defines its new custom fields, and runs it in the background, each row once. Its id is the ' +
      'cause of all its changes.',
    run: (context, ref) => startImport(deps, context, ref),
  });
  for (const action of ['pause', 'resume', 'cancel'] as const) {
    const [summary, description] = runActions[action];
    actionRoute(mount, {
      ...{ action, summary, description },
      run: (context, ref) => changeRun(write, context, ref, action),
    });
  }
  deleteRoute(mount, {
    description: 'Its leads stay. A running import must be cancelled first.',
    remove: (context, ref) => deleteImport(write, context, ref),
  });
};
