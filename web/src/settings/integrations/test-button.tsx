import { IconStethoscope } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { TestDialog } from './test-dialog.tsx';

export function TestButton({ workspace, id }: { workspace: string; id: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<IconStethoscope />} onClick={() => setOpen(true)}>
        {t('integrations.test')}
      </Button>
      {isOpen && <TestDialog workspace={workspace} id={id} onClose={() => setOpen(false)} />}
    </>
  );
}
