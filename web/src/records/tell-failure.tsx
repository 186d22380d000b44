// Reports an edit that was not saved.
import { describeError } from '../api/errors.ts';
import { rich } from '../texts/rich.tsx';
import { t } from '../texts/t.ts';
import { showToast } from '../ui/toasts.ts';

/** `typed` is what would be lost; a form keeps its own, and offers to send it again. */
export function showRefusal(
  error: unknown,
  typed?: { field: string; value: string },
  onRetry?: () => void,
): void {
  const { message, fields } = describeError(error);
  const [problem = message] = Object.values(fields);
  const text =
    typed === undefined
      ? t('record.refused', { problem })
      : t('leads.refused', { problem, field: typed.field, typed: typed.value });
  showToast({
    ...{ kind: 'failed', text },
    ...(onRetry && { stays: true, actions: [{ label: t('error.retry'), onClick: onRetry }] }),
  });
}

interface Difference {
  who: string | undefined;
  field: string;
  mine: string;
  theirs: string;
  onKeepMine: () => void;
}

export function showConflict({ who, field, mine, theirs, onKeepMine }: Difference): void {
  const values = { mine: <b>{mine}</b>, theirs: <b>{theirs}</b>, field, who };
  showToast({
    kind: 'conflict',
    stays: true,
    text: who === undefined ? rich('record.conflict', values) : rich('record.conflictBy', values),
    actions: [
      { label: t('record.keepMine'), onClick: onKeepMine },
      { label: t('record.takeTheirs'), onClick: () => {} },
    ],
  });
}
