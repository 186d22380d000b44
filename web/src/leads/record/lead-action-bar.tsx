// On a phone, what one does most stands at the bottom.
import { IconMail, IconPencilPlus, IconPhone } from '@tabler/icons-react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import classes from './lead-action-bar.module.css';
import type { LeadRecord } from './use-lead.ts';
import type { Work } from './work/use-work.ts';

export function LeadActionBar({ record, work }: { record: LeadRecord; work: Work }) {
  const { lead, mayWrite } = record;
  if (!mayWrite && lead.phone === null && lead.email === null) return null;
  return (
    <div className={classes.actionBar}>
      {lead.phone !== null && (
        <Button component="a" href={`tel:${lead.phone}`} size="md" icon={<IconPhone />}>
          {t('lead.call')}
        </Button>
      )}
      {lead.email !== null && (
        <Button component="a" href={`mailto:${lead.email}`} size="md" icon={<IconMail />}>
          {t('lead.email')}
        </Button>
      )}
      {mayWrite && (
        <Button
          tone="filled"
          size="md"
          icon={<IconPencilPlus />}
          onClick={() => work.begin('note')}
        >
          {t('lead.note')}
        </Button>
      )}
    </div>
  );
}
