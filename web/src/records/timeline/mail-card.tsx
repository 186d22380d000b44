// A mail in the timeline: its state, its text, and the attachments that it had.
import { t } from '../../texts/t.ts';
import classes from './mail-card.module.css';
import { useMails } from './use-mails.ts';

/** What is shown of a mail that was sent: the first of these. */
const facts = ['bounced', 'complained', 'clicked', 'opened', 'delivered'] as const;

interface Props {
  workspace: string;
  lead: number;
  /** Its number. */
  mail: number;
}

export function MailCard({ workspace, lead, mail: id }: Props) {
  const mail = useMails(workspace, lead).data?.find((one) => one.id === id);
  if (mail === undefined) return null;
  const { direction, state, error, attachments } = mail;
  const fact = facts.find((one) => mail[`${one}_at`] !== null);
  return (
    <div className={classes.mail}>
      <p className={classes.head} dir="auto">
        <b>{mail.subject}</b>
        {direction === 'out' && (
          <span className={classes.state} data-state={fact ?? state}>
            {fact === undefined ? t(`mail.state_${state}`) : t(`mail.fact_${fact}`)}
          </span>
        )}
      </p>
      <p className={classes.text} dir="auto">
        {mail.reply_text ?? mail.text}
      </p>
      {error !== null && <p className={classes.error}>{error}</p>}
      {attachments.length > 0 && (
        <p className={classes.error}>
          {t('mail.attachments', {
            names: attachments.map(({ name, type }) => name ?? type).join(', '),
          })}
        </p>
      )}
    </div>
  );
}
