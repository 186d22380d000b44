// The lead that somebody waited for, now that it is there.
import type { Lead } from '@inlet/sdk';
import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Look } from '../leads/catalog/marks.tsx';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import classes from './arrival-card.module.css';

export function ArrivedLead({ workspace, lead }: { workspace: string; lead: Lead }) {
  const catalog = useCatalog(workspace);
  const navigate = useNavigate();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // ↵ opens the lead, unless the person is busy elsewhere on the page.
    if (document.activeElement?.matches('input, textarea') !== true) open.current?.focus();
  }, []);
  const look = catalog.statusLook.get(lead.status);
  return (
    <div className={classes.lead}>
      <Avatar name={lead.name} size={36} />
      <div className={classes.person}>
        <span className={classes.name}>
          <strong dir="auto">{lead.name}</strong>
          {look && <Look look={look} />}
        </span>
        <span className={classes.soft} dir="auto">
          {lead.email ?? lead.phone ?? lead.company}
        </span>
      </div>
      <span className={classes.done}>
        <IconCircleCheck aria-hidden />
        {t('start.arrived')}
      </span>
      <Button
        ref={open}
        tone="filled"
        keys={['enter']}
        onClick={() => void navigate({ to: `/w/${workspace}/leads/${lead.id}` })}
      >
        {t('start.openLead')}
      </Button>
    </div>
  );
}
