// A new task for the lead, in the place of the composer.
import { TaskFields } from '../../../tasks/task-fields.tsx';
import { useNewTask } from '../../../tasks/use-new-task.ts';
import { t } from '../../../texts/t.ts';
import { WorkForm } from './work-form.tsx';

interface Props {
  workspace: string;
  lead: number;
  onClose: () => void;
}

export function TaskForm({ workspace, lead, onClose }: Props) {
  const form = useNewTask({ workspace, lead: String(lead), onAdded: onClose });
  return (
    <WorkForm
      label={t('lead.newTask')}
      save={t('lead.makeTask')}
      isPending={form.isPending}
      isComplete={form.draft.title.trim() !== ''}
      onSave={form.add}
      onClose={onClose}
    >
      <TaskFields workspace={workspace} form={form} />
    </WorkForm>
  );
}
