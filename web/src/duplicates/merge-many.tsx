// The way to merge all groups that are certain: a button, its dialog, and how far the merge is.
import { useState } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { certainScore, MergeManyDialog, useCertainGroups } from './merge-many-dialog.tsx';
import classes from './queue.module.css';
import type { useMergeMany } from './use-merge-many.ts';

/** One group is merged faster by itself. */
const minGroups = 2;

interface Props {
  workspace: string;
  merging: ReturnType<typeof useMergeMany>;
}

export function MergeMany({ workspace, merging }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { start, isStarting, progress } = merging;
  const total = useCertainGroups(workspace, certainScore).data?.meta.total ?? 0;
  if (progress !== undefined) {
    return (
      <p className={classes.note} role="status">
        {progress}
      </p>
    );
  }
  if (total < minGroups) return null;
  return (
    <div className={classes.many}>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('duplicates.mergeMany', { count: total })}
      </Button>
      {isOpen && (
        <MergeManyDialog
          workspace={workspace}
          isStarting={isStarting}
          onMerge={(minScore) => start(minScore, { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
