// The dialogs that add a record from anywhere. Each is loaded when it is opened.
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useMay } from '../../session/me.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { currentCreate, onCreateChange, openCreate } from './create-store.ts';

const CreateLead = lazy(async () => ({
  default: (await import('./create-lead.tsx')).CreateLead,
}));
const NewTask = lazy(async () => ({ default: (await import('../../tasks/new-task.tsx')).NewTask }));

export function CreateDialogs({ workspace }: { workspace: string }) {
  const creating = useSyncExternalStore(onCreateChange, currentCreate);
  const mayCreate = useMay(workspace)('write:leads');
  const navigate = useNavigate();
  const close = () => openCreate(undefined);
  useShortcuts(
    mayCreate
      ? [
          {
            ...({ keys: 'c', label: 'shell.create', group: 'shortcuts.anywhere' } as const),
            run: () => openCreate({ kind: 'lead' }),
          },
        ]
      : [],
    true,
  );
  return (
    <Suspense>
      {creating?.kind === 'lead' && (
        <CreateLead
          workspace={workspace}
          onClose={close}
          onAdded={({ id }) => void navigate({ to: `/w/${workspace}/leads/${id}` })}
        />
      )}
      {creating?.kind === 'task' && (
        <NewTask workspace={workspace} leadId={creating.leadId} onClose={close} />
      )}
    </Suspense>
  );
}
