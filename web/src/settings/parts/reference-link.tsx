// To the reference of the APIs. Phones have no room for it.
import { IconBook } from '@tabler/icons-react';
import { useLayout } from '../../shell/layout.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';

export function ReferenceLink() {
  if (useLayout() === 'phone') return null;
  return (
    <Button component="a" href="/docs" target="_blank" tone="quiet" icon={<IconBook />}>
      {t('settings.reference')}
    </Button>
  );
}
