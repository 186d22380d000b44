// A task that is being written, and its way to the server.
import type { CreateTask } from '@inlet/sdk';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { type DescribedError, describeError } from '../api/errors.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useMe } from '../session/me.ts';
import { useTimes } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import { offerUndo } from '../undo/offer-undo.ts';
import { dueFromInput } from './due-input.ts';

interface TaskDraft {
  title: string;
  day: string;
  time: string;
  person: string | null;
  lead: string | null;
}

export interface NewTaskForm {
  draft: TaskDraft;
  change: (values: Partial<TaskDraft>) => void;
  /** Also at the title, when the problem has no field. */
  problems: Record<string, string>;
  isPending: boolean;
  add: () => void;
}

interface Options {
  workspace: string;
  lead?: string | undefined;
  onAdded: () => void;
}

export function useNewTask({ workspace, lead = undefined, onAdded }: Options): NewTaskForm {
  const { user } = useMe(workspace);
  const { timeZone } = useTimes(workspace);
  const [draft, setDraft] = useState<TaskDraft>({
    ...{ title: '', day: '', time: '', lead: lead ?? null },
    person: user === null ? null : String(user.id),
  });
  const { mutate, error, isPending } = useMutation({
    mutationFn() {
      const body = bodyOf(draft, timeZone);
      return inletOf(workspace).tasks.create(body, {
        onCause: (cause) => offerUndo(workspace, [cause], t('tasks.added', { title: body.title })),
      });
    },
    async onSuccess() {
      onAdded();
      // The stream announces it, too; this is for when it is away.
      await Promise.all(
        (['tasks', 'activity'] as const).map((noun) =>
          queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, noun) }),
        ),
      );
    },
  });
  return {
    draft,
    change: (values) => setDraft((before) => ({ ...before, ...values })),
    problems: error === null ? {} : problemsOf(describeError(error)),
    isPending,
    add: () => mutate(),
  };
}

function bodyOf({ title, day, time, person, lead }: TaskDraft, timeZone: string): CreateTask {
  return {
    title: title.trim(),
    ...(day !== '' && { due_at: time === '' ? day : dueFromInput(`${day}T${time}`, timeZone) }),
    ...(person !== null && { assigned_user_id: Number(person) }),
    ...(lead !== null && { lead_id: lead }),
  };
}

const problemsOf = ({ message, fields }: DescribedError): Record<string, string> =>
  Object.keys(fields).length === 0 ? { title: message } : fields;
