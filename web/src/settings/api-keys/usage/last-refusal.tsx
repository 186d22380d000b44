// The last request of a key that was refused: what one needs when a program does not work.
import type { KeyUsage } from '@inlet/sdk';
import { TimeText } from '../../../records/time-text.tsx';
import { t } from '../../../texts/t.ts';
import { CopyIcon } from '../../../ui/copy-button.tsx';
import { Flag } from '../../../ui/flag.tsx';
import { hueOf, wordOf } from './status-words.ts';
import classes from './usage.module.css';

export function LastRefusal({ refusal }: { refusal: NonNullable<KeyUsage['last_refusal']> }) {
  const { at, method, path, status, message, request_id } = refusal;
  return (
    <section className={classes.refusal} aria-label={t('keys.lastRefusal')}>
      <header className={classes.refusalHead}>
        <h2 className={classes.title}>{t('keys.lastRefusal')}</h2>
        <span className={classes.soft}>
          <TimeText time={at} />
        </span>
      </header>
      <p className={classes.call}>
        <Flag hue={hueOf(status)}>{status}</Flag>
        <code dir="ltr">
          {method} {path}
        </code>
      </p>
      <p>{t(`keys.status_${wordOf(status)}`)}</p>
      <dl className={classes.details}>
        <dt>{t('keys.response')}</dt>
        <dd lang="en" dir="auto">
          {message}
        </dd>
        <dt>{t('keys.requestId')}</dt>
        <dd>
          <code>{request_id}</code>
          <CopyIcon
            text={request_id}
            label={t('keys.copyRequestId')}
            copied={t('settings.copied')}
          />
        </dd>
      </dl>
    </section>
  );
}
