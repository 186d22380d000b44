// Handles all failed deliveries again.
import { IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { queryClient } from '../../../api/query-client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { showFailure } from '../../../records/show-failure.ts';
import { useMay } from '../../../session/me.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toasts.ts';

export function ReplayFailed({ workspace, id }: { workspace: string; id: number }) {
  const mayWrite = useMay(workspace)('write:integrations');
  const [busy, setBusy] = useState(false);

  async function replay() {
    setBusy(true);
    try {
      const { count } = await inletOf(workspace).integrations.replayFailedDeliveries(id);
      showToast({ kind: 'done', text: t('integrations.replayed', { count }) });
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
      void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'integrations') });
    }
  }

  if (!mayWrite) return null;
  return (
    <Button
      icon={<IconRepeat />}
      busy={busy ? t('integrations.replaying') : undefined}
      onClick={() => void replay()}
    >
      {t('integrations.replayFailed')}
    </Button>
  );
}
