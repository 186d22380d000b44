// What to do at the service: its steps, the address, the secrets to enter there, and a ready request.
import type { Integration, IntegrationType } from '@inlet/sdk';
import { t } from '../../../texts/t.ts';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { testsService } from '../abilities.ts';
import { TestButton } from '../test-button.tsx';
import { useAddress } from '../use-integrations.ts';
import { settingName, stepsOf } from '../words.ts';
import { readySamples } from './ready-samples.ts';
import classes from './set-up.module.css';
import type { OwnSecrets } from './set-up-screen.tsx';

interface Props {
  workspace: string;
  type: IntegrationType;
  integration: Integration;
  secrets: OwnSecrets;
}

export function Instructions({ workspace, type, integration, secrets }: Props) {
  const { data: address } = useAddress(workspace, integration.id, type.receives);
  const url = address?.url ?? '';
  if (type.receives && url === '') return null;
  const { settings } = integration;
  const samples = readySamples(type.type, url, {
    token: secretOf('token'),
    signingSecret: secretOf('signing_secret'),
    signatureHeader: String(settings.signature_header ?? 'X-Signature'),
    names: { form: t('integrations.formCode'), signed: t('integrations.signedCode') },
  });

  /** One that was set before stands as a placeholder: it is not shown again. */
  function secretOf(name: string): string | undefined {
    if (secrets[name] !== undefined) return secrets[name];
    return settings[name] === undefined ? undefined : t('integrations.yourSecret');
  }

  return (
    <div className={classes.instructions}>
      {type.receives && (
        <Value
          label={t('integrations.address')}
          value={url}
          isAddress
          isMain={integration.last_delivery_at === null}
        />
      )}
      {Object.entries(secrets).map(([name, value]) => (
        <Value key={name} label={settingName(name)} value={value} />
      ))}
      {Object.keys(secrets).length > 0 && (
        <p className={classes.soft}>{t('integrations.secretOnce')}</p>
      )}
      <ol className={classes.list}>
        {stepsOf(type, url).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {testsService(type) && (
        <div>
          <TestButton workspace={workspace} id={integration.id} />
        </div>
      )}
      {samples.length > 0 && (
        <CodeBlock
          label={t('integrations.samples')}
          samples={samples}
          secret={secretOf('token') ?? secretOf('signing_secret')}
          copy={t('settings.copy')}
          copied={t('settings.copied')}
        />
      )}
    </div>
  );
}

interface ValueProps {
  label: string;
  value: string;
  isAddress?: boolean;
  /** Whether copying it is the next thing to do. */
  isMain?: boolean;
}

function Value({ label, value, isAddress = false, isMain = false }: ValueProps) {
  return (
    <label className={classes.value}>
      <span>{label}</span>
      <span className={classes.line}>
        <input
          className={classes.field}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton
          text={value}
          label={t(isAddress ? 'integrations.copyAddress' : 'settings.copy')}
          copied={t('settings.copied')}
          size="sm"
          {...(isMain && { tone: 'filled' })}
        />
      </span>
    </label>
  );
}
