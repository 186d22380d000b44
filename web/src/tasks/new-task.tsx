// Adds a task in a dialog, for a lead if one likes.
import { Group, Modal, Stack } from '@mantine/core';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { LeadSelect } from './lead-select.tsx';
import { TaskFields } from './task-fields.tsx';
import { useNewTask } from './use-new-task.ts';

interface Props {
  workspace: string;
  leadId?: string | undefined;
  onClose: () => void;
}

export function NewTask({ workspace, leadId, onClose }: Props) {
  const form = useNewTask({ workspace, lead: leadId, onAdded: onClose });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tasks.new')}
      size={520}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          form.add();
        }}
      >
        <Stack gap="md">
          <TaskFields workspace={workspace} form={form}>
            <LeadSelect
              workspace={workspace}
              value={form.draft.lead}
              error={form.problems.lead_id}
              onChange={(lead) => form.change({ lead })}
            />
          </TaskFields>
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button
            type="submit"
            tone="filled"
            size="sm"
            busy={form.isPending ? t('tasks.saving') : undefined}
          >
            {t('tasks.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
