// The consent that the person gave when the lead arrived.

import consentClasses from '../../records/consent/consent.module.css';
import { ConsentItem } from '../../records/consent/consent-item.tsx';
import { readConsent } from '../../records/consent/read-consent.ts';
import page from '../../records/record-page.module.css';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import type { LeadRecord } from './use-lead.ts';

export function LeadConsent({ record: { workspace, lead } }: { record: LeadRecord }) {
  const when = useTimes(workspace);
  const lines = readConsent(lead.consent);
  return (
    <section aria-label={t('record.consent')}>
      <h2 className={page.title}>{t('record.consent')}</h2>
      {lines.length === 0 ? (
        <p className={page.none}>{t('lead.noConsent')}</p>
      ) : (
        <ul className={consentClasses.list}>
          {lines.map(({ key, given, text, at, form }) => (
            <ConsentItem
              key={key}
              given={given}
              label={key === 'consent' ? t('record.consent') : key}
              text={text}
              {...(at !== undefined && {
                detail:
                  form === undefined
                    ? when.age(at)
                    : t('lead.consentByForm', { form, when: when.age(at) }),
              })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
