// In the place of a record in the trash: who deleted it and when, and the way back.
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTimes } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import page from './record-page.module.css';

interface Props {
  workspace: string;
  name: string;
  at: string;
  /** Null when the person may not read who it was. */
  by: string | null;
  /** Undefined for those who may not restore it. */
  onRestore: (() => Promise<unknown>) | undefined;
}

export function DeletedRecord({ workspace, name, at, by, onRestore }: Props) {
  const when = useTimes(workspace).moment(at);
  const [isBusy, setBusy] = useState(false);

  async function restore(): Promise<void> {
    setBusy(true);
    await onRestore?.();
    setBusy(false);
  }

  return (
    <div className={page.gone}>
      <EmptyState
        title={name}
        text={
          by === null ? t('record.deletedAt', { when }) : t('record.deletedBy', { who: by, when })
        }
        actions={
          onRestore && (
            <Button
              tone="filled"
              size="sm"
              icon={<IconArrowBackUp />}
              busy={isBusy ? t('record.restoring') : undefined}
              onClick={() => void restore()}
            >
              {t('record.restore')}
            </Button>
          )
        }
      />
    </div>
  );
}
