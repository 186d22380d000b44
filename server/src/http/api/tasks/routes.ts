import { createLeadTask } from '../../../domain/tasks/create-lead-task.ts';
import { createTask } from '../../../domain/tasks/create-task.ts';
import { deleteTask } from '../../../domain/tasks/delete-task.ts';
import { getTask } from '../../../domain/tasks/get-task.ts';
import { listLeadTasks } from '../../../domain/tasks/list-lead-tasks.ts';
import { listTasks } from '../../../domain/tasks/list-tasks.ts';
import { updateTask } from '../../../domain/tasks/update-task.ts';
import { leadRefOf } from '../leads/one-lead.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import {
  createLeadTaskBody,
  createTaskBody,
  toNewTask,
  toTaskChanges,
  updateTaskBody,
} from './task-body.ts';
import { leadTaskQuery, selectionOf, type TaskQuery, taskQuery } from './task-query.ts';
import { leadTaskResource, taskResource } from './task-resource.ts';

export const taskRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: taskResource };
  listRoute(mount, {
    query: taskQuery,
    list: (asked, query: TaskQuery, part) => listTasks(write, asked, selectionOf(query), part),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getTask(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createTaskBody,
    create: (asked, body) => createTask(write, asked, toNewTask(body)),
  });
  updateRoutes(mount, {
    body: updateTaskBody,
    update: (asked, ref, body) => updateTask(write, asked, ref, toTaskChanges(body)),
  });
  deleteRoute(mount, {
    remove: (asked, ref) => deleteTask(write, asked, ref),
  });
  for (const { done, ...words } of ways) {
    actionRoute(mount, {
      ...words,
      run: (asked, ref) => updateTask(write, asked, ref, { done }),
    });
  }

  const ofLead = { ...mount, resource: leadTaskResource };
  listRoute(ofLead, {
    query: leadTaskQuery,
    list: (asked, query: TaskQuery, part, params) =>
      listLeadTasks(write, asked, leadRefOf(params), selectionOf(query), part),
  });
  createRoute(ofLead, {
    body: createLeadTaskBody,
    create: (asked, body, params) =>
      createLeadTask(write, asked, leadRefOf(params), toNewTask(body)),
  });
};

const ways = [
  { action: 'complete', summary: 'Mark a task as done', done: true },
  { action: 'reopen', summary: 'Mark a task as not done', done: false },
] as const;
