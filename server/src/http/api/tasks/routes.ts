import { createLeadTask } from '../../../domain/tasks/create-lead-task.ts';
import { createTask } from '../../../domain/tasks/create-task.ts';
import { deleteTask } from '../../../domain/tasks/delete-task.ts';
import { getTask } from '../../../domain/tasks/get-task.ts';
import { listLeadTasks } from '../../../domain/tasks/list-lead-tasks.ts';
import { listTasks } from '../../../domain/tasks/list-tasks.ts';
import { updateTask } from '../../../domain/tasks/update-task.ts';
import { leadRefOf } from '../leads/lead-resource.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { workspaceRoute } from '../routes/workspace-route.ts';
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
    list: (context, query: TaskQuery, page) => listTasks(write, context, selectionOf(query), page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getTask(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createTaskBody,
    create: (context, body) => createTask(write, context, toNewTask(body)),
  });
  updateRoutes(mount, {
    body: updateTaskBody,
    update: (context, ref, body) => updateTask(write, context, ref, toTaskChanges(body)),
  });
  deleteRoute(mount, {
    remove: (context, ref) => deleteTask(write, context, ref),
  });
  workspaceRoute(mount, 'task');
  for (const { done, ...action } of actions) {
    actionRoute(mount, {
      ...action,
      run: (context, ref) => updateTask(write, context, ref, { done }),
    });
  }

  const ofLead = { ...mount, resource: leadTaskResource };
  listRoute(ofLead, {
    query: leadTaskQuery,
    list: (context, query: TaskQuery, page, params) =>
      listLeadTasks(write, context, leadRefOf(params), selectionOf(query), page),
  });
  createRoute(ofLead, {
    body: createLeadTaskBody,
    create: (context, body, params) =>
      createLeadTask(write, context, leadRefOf(params), toNewTask(body)),
  });
};

const actions = [
  { action: 'complete', summary: 'Mark a task as done', done: true },
  { action: 'reopen', summary: 'Mark a task as not done', done: false },
] as const;
