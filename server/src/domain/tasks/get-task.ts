import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Task } from './task.ts';
import { findTask } from './task-queries.ts';

export const getTask = ({ database }: ReadDeps, workspaceId: string, ref: Ref): Promise<Task> =>
  findTask(database.kysely, workspaceId, ref);
