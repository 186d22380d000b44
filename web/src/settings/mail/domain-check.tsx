// Whether the DNS of the sender's domain says what receiving servers ask for, and what to add.
import type { DomainFinding } from '@inlet/sdk';
import { TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { CopyIcon } from '../../ui/copy-button.tsx';
import { SettingRow, SettingSection } from '../parts/setting-rows.tsx';
import classes from './domain-check.module.css';

const icons = {
  ok: IconCheck,
  warning: IconAlertTriangle,
  missing: IconX,
  unknown: IconHelp,
} as const;

export function DomainCheck({ workspace }: { workspace: string }) {
  const id = useId();
  const [selector, setSelector] = useState('');
  const { mutate, data, isPending } = useMutation({
    mutationFn: () => {
      const typed = selector.trim();
      return inletOf(workspace).mailSettings.checkDomain(typed === '' ? {} : { selector: typed });
    },
    onError: showFailure,
  });
  return (
    <SettingSection title={t('mail.domain')} text={t('mail.domainText')}>
      <SettingRow label={t('mail.selector')} htmlFor={id} text={t('mail.selectorText')}>
        <span className={classes.check}>
          <TextInput
            id={id}
            maxLength={100}
            value={selector}
            onChange={({ currentTarget: { value } }) => setSelector(value)}
          />
          <Button
            size="sm"
            busy={isPending ? t('mail.checking') : undefined}
            onClick={() => !isPending && mutate()}
          >
            {t('mail.check')}
          </Button>
        </span>
      </SettingRow>
      <div role="status">
        {data?.domain === null && <p className={classes.nothing}>{t('mail.noDomain')}</p>}
        {data?.domain && (
          <ul className={classes.findings} aria-label={data.domain}>
            {data.findings.map((finding) => (
              <Finding key={finding.check} finding={finding} />
            ))}
          </ul>
        )}
      </div>
    </SettingSection>
  );
}

function Finding({
  finding: { check, status, code, name, found, add },
}: {
  finding: DomainFinding;
}) {
  const Icon = icons[status];
  return (
    <li className={classes.finding} data-status={status}>
      <Icon className={classes.icon} aria-hidden />
      <div>
        <p>
          <b>{check.toUpperCase()}</b> · {t(`mail.finding_${status}`)}
        </p>
        <p>{t(`mail.advice_${code}`)}</p>
        {found !== null && <code className={classes.found}>{found}</code>}
        {add !== null && (
          <dl className={classes.record}>
            <dt>{t('mail.recordName')}</dt>
            <dd>
              <code>{add.name}</code>
              <CopyIcon text={add.name} label={t('mail.copyName')} copied={t('settings.copied')} />
            </dd>
            <dt>{add.type}</dt>
            <dd>
              <code>{add.value}</code>
              <CopyIcon
                text={add.value}
                label={t('mail.copyValue')}
                copied={t('settings.copied')}
              />
            </dd>
          </dl>
        )}
        {found === null && add === null && <code className={classes.found}>{name}</code>}
      </div>
    </li>
  );
}
