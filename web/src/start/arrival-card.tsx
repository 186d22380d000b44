// The last step: waits for the lead, and shows it when it is there.
import type { Key, KeyUsage, Lead } from '@inlet/sdk';
import { useStreamStatus } from '../api/stream/stream-provider.tsx';
import { t } from '../texts/t.ts';
import { LiveDot } from '../ui/live-dot.tsx';
import classes from './arrival-card.module.css';
import { ArrivedLead } from './arrived-lead.tsx';
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
  if (lead !== undefined) return <ArrivedLead workspace={workspace} lead={lead} />;
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
