import { createNote } from '../../../domain/notes/create-note.ts';
import { deleteNote } from '../../../domain/notes/delete-note.ts';
import { getNote } from '../../../domain/notes/get-note.ts';
import { listNotes } from '../../../domain/notes/list-notes.ts';
import { updateNote } from '../../../domain/notes/update-note.ts';
import { leadRefOf } from '../leads/lead-resource.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { createNoteBody, noteResource, updateNoteBody } from './note-resource.ts';

export const noteRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: noteResource };
  listRoute(mount, {
    description: 'The notes on a lead, newest first.',
    list: ({ workspaceId }, _query, page, params) =>
      listNotes(read, workspaceId, leadRefOf(params), page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref, params) => getNote(read, workspaceId, leadRefOf(params), ref),
  });
  createRoute(mount, {
    body: createNoteBody,
    create: (context, { body }, params) => createNote(write, context, leadRefOf(params), body),
  });
  updateRoutes(mount, {
    body: updateNoteBody,
    update: (context, ref, changes, params) =>
      updateNote(write, context, leadRefOf(params), ref, changes),
  });
  deleteRoute(mount, {
    remove: (context, ref, _query, params) => deleteNote(write, context, leadRefOf(params), ref),
  });
};
