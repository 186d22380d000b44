// The last step: waits for the lead, and shows it when it is there.
import type { Key, KeyUsage, Lead } from '@inlet/sdk';
import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useStreamStatus } from '../api/stream/stream-provider.tsx';
import { Look } from '../leads/catalog/marks.tsx';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { LiveDot } from '../ui/live-dot.tsx';
import classes from './arrival-card.module.css';
import { useQuietKey } from './use-first-lead.ts';

interface Props {
  workspace: string;
  apiKey: Key | undefined;
  url: string;
  lead: Lead | undefined;
}

export function ArrivalCard({ workspace, apiKey, url, lead }: Props) {
  const quiet = useQuietKey(workspace, apiKey, lead === undefined);
  const status = useStreamStatus();
  if (lead !== undefined) return <Arrived workspace={workspace} lead={lead} />;
  const isListening = apiKey !== undefined;
  return (
    <div className={classes.waiting} data-listening={isListening || undefined} role="status">
      {isListening ? (
        <LiveDot live={status === 'live'}>
          {status === 'live' ? t('start.listening') : t(`stream.${status}`)}
        </LiveDot>
      ) : (
        <span className={classes.soft}>{t('start.notYet')}</span>
      )}
      {quiet && <p className={classes.hint}>{hintOf(quiet, url)}</p>}
    </div>
  );
}

function hintOf({ requests, last_refusal }: KeyUsage, url: string): string {
  if (requests === 0) return t('start.noCall', { url });
  if (last_refusal === null) return t('start.noLead');
  const { method, path, status, message } = last_refusal;
  return t('start.refused', { call: `${method} ${path}`, status, message });
}

function Arrived({ workspace, lead }: { workspace: string; lead: Lead }) {
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
