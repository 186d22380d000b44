// The result of an import, its undo, and the rows that failed.
import type { Import } from '@inlet/sdk';
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { downloadText } from '../../ui/csv.ts';
import { showToast } from '../../ui/toasts.ts';
import { changeImport } from '../change-import.ts';
import classes from './run.module.css';
import { RunCounts } from './run-counts.tsx';

export function ImportResult({ workspace, one }: { workspace: string; one: Import }) {
  const may = useMay(workspace);
  const inlet = inletOf(workspace);
  const [isBusy, setBusy] = useState(false);
  const changed = one.created + one.updated;

  async function undo(): Promise<void> {
    setBusy(true);
    await changeImport(workspace, one, async () => {
      const { skipped, running } = await inlet.undo.change(one.cause);
      if (!running) showToast({ kind: 'done', text: t('import.undoneText', { count: changed }) });
      if (skipped.length > 0) {
        showToast({ kind: 'conflict', text: t('undo.skipped', { count: skipped.length }) });
      }
      return inlet.imports.get(one.id);
    });
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
