// A WhatsApp message in the timeline: how far it came, and its text.
import type { WhatsappMessage } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import classes from './mail-card.module.css';
import { useWhatsapp } from './use-whatsapp.ts';

interface Props {
  workspace: string;
  lead: number;
  /** Its number. */
  message: number;
}

export function WhatsappCard({ workspace, lead, message: id }: Props) {
  const message = useWhatsapp(workspace, lead).data?.find((one) => one.id === id);
  if (message === undefined) return null;
  const { direction, state, type, text, error } = message;
  return (
    <div className={classes.mail}>
      {direction === 'out' && (
        <p className={classes.head}>
          <span className={classes.state} data-state={state}>
            {progressOf(message)}
          </span>
        </p>
      )}
      <p className={classes.text} dir="auto">
        {text === '' ? t('whatsapp.file', { type }) : text}
      </p>
      {error !== null && <p className={classes.error}>{reasonOf(error)}</p>}
    </div>
  );
}

function progressOf({ state, delivered_at, read_at }: WhatsappMessage): string {
  if (state === 'sent' && read_at !== null) return t('whatsapp.state_read');
  if (state === 'sent' && delivered_at !== null) return t('whatsapp.state_delivered');
  return t(`whatsapp.state_${state}`);
}

const reasons = ['unsubscribed', 'manual', 'consent_denied', 'messaging_limit'] as const;

/** Codes of Inlet in words; the sentences of WhatsApp as they are. */
function reasonOf(error: string): string {
  const known = reasons.find((one) => one === error);
  return known === undefined ? error : t(`whatsapp.reason_${known}`);
}
