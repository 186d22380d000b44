// The result of an import, its undo, and the rows that failed.
import type { Import } from '@inlet/sdk';
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { downloadText } from '../../ui/csv.ts';
import { revertOf } from '../../undo/offer-undo.ts';
import { offerRevert } from '../../undo/undo-stack.ts';
import classes from './run.module.css';
import { RunCounts } from './run-counts.tsx';

export function ImportResult({ workspace, one }: { workspace: string; one: Import }) {
  const may = useMay(workspace);
  const inlet = inletOf(workspace);
  const [isBusy, setBusy] = useState(false);
  const changed = one.created + one.updated;

  async function undo(): Promise<void> {
    setBusy(true);
    const again = await revertOf(workspace, [one.cause])();
    if (typeof again === 'function') {
      offerRevert(t('import.undoneText', { count: changed }), again);
    }
    await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'imports') });
    setBusy(false);
  }

  async function download(): Promise<void> {
    try {
      const name = one.file_name.replace(/\.\w+$/, '');
      const rows = await inlet.imports.getFailedRows(one.id);
      // Spreadsheets know UTF-8 by the mark, which reading took away.
      downloadText(`${name}-failed-rows.csv`, `\ufeff${rows}`);
    } catch (error) {
      showFailure(error);
    }
  }

  return (
    <div className={classes.place}>
      <h2 className={classes.title}>
        {t(`import.result_${one.undoing ? 'undoing' : one.undone ? 'undone' : one.state}`)}
      </h2>
      <RunCounts one={one} />
      <div className={classes.actions}>
        {changed > 0 && !one.undone && (
          <Button
            component={Link}
            tone="filled"
            size="sm"
            {...({ to: addressOf(workspace, { path: 'leads' }) } as object)}
          >
            {t('import.showLeads')}
          </Button>
        )}
        {one.failed > 0 && (
          <Button size="sm" icon={<IconDownload />} onClick={() => void download()}>
            {t('import.failedRows', { count: one.failed })}
          </Button>
        )}
        {changed > 0 && !one.undone && may('write:leads') && (
          <Button
            size="sm"
            icon={<IconArrowBackUp />}
            busy={isBusy ? t('import.undoing') : undefined}
            onClick={() => void undo()}
          >
            {t('import.undo')}
          </Button>
        )}
      </div>
      {one.failed > 0 && <p className={classes.text}>{t('import.failedText')}</p>}
    </div>
  );
}
