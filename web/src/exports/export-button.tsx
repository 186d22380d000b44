// Downloads a list, or the selection of one.
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { List } from '../lists/list.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { maxSelected } from './export-address.ts';

const ExportDialog = lazy(async () => ({
  default: (await import('./export-dialog.tsx')).ExportDialog,
}));

interface Props {
  list: List;
  /** Undefined for the whole list. */
  ids?: readonly string[] | undefined;
  look: 'icon' | 'quiet';
}

export function ExportButton({ list, ids, look }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (!list.may('read:exports') || (ids?.length ?? 0) > maxSelected) return null;
  const open = () => setOpen(true);
  return (
    <>
      {look === 'icon' ? (
        <IconButton label={t('exports.open')} icon={<IconDownload />} onClick={open} />
      ) : (
        <Button tone="quiet" icon={<IconDownload />} onClick={open}>
          {t('exports.open')}
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <ExportDialog list={list} ids={ids} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
