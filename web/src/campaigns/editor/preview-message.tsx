import { describeError } from '../../api/errors.ts';
import { t } from '../../texts/t.ts';
import { MailFrame } from '../../ui/mail-frame.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { reasonText } from '../words.ts';
import classes from './preview.module.css';
import type { Look } from './preview-panel.tsx';
import type { PreviewState } from './use-preview.ts';

interface Props {
  preview: PreviewState;
  look: Look;
  isDark: boolean;
}

export function PreviewMessage({ preview: { query }, look, isDark }: Props) {
  const { data, error, isPlaceholderData } = query;
  if (error !== null) {
    const { fields, message } = describeError(error);
    return (
      <p role="alert" className={classes.problem}>
        {Object.values(fields)[0] ?? message}
      </p>
    );
  }
  if (data === undefined) return <SkeletonRows label={t('settings.loading')} rows={6} />;
  const { to, refusal, subject, text, html, missing } = data;
  const isHtml = html !== null && look !== 'text';
  return (
    <div className={classes.message} data-look={look} data-stale={isPlaceholderData || undefined}>
      {refusal !== null && (
        <p className={classes.problem}>
          {t('campaigns.getsNothing', { reason: reasonText(refusal) })}
        </p>
      )}
      {missing.length > 0 && (
        <p className={classes.hint}>{t('templates.missing', { names: missing.join(', ') })}</p>
      )}
      <header className={classes.envelope}>
        {subject !== null && (
          <h2 className={classes.subject} dir="auto">
            {subject}
          </h2>
        )}
        {to !== null && <p className={classes.hint}>{t('campaigns.to', { address: to })}</p>}
      </header>
      {isHtml ? (
        <MailFrame title={t('templates.preview')} html={html} dark={isDark} />
      ) : (
        <p className={classes.text} data-dark={isDark || undefined} dir="auto">
          {text}
        </p>
      )}
    </div>
  );
}
