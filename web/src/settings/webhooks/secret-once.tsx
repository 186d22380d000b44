// The secret of an endpoint, this once, with what a receiver does with it.
import { t } from '../../texts/t.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { KeyOnce } from '../../ui/key-once.tsx';
import classes from './webhooks.module.css';

const samplesOf = (secret: string) => [
  {
    language: 'JavaScript',
    code: [
      "import { Webhook } from 'standardwebhooks';",
      '',
      `const webhook = new Webhook('${secret}');`,
      'const message = webhook.verify(body, request.headers);',
    ].join('\n'),
  },
  {
    language: 'Python',
    code: [
      'from standardwebhooks.webhooks import Webhook',
      '',
      `message = Webhook("${secret}").verify(request.get_data(), request.headers)`,
    ].join('\n'),
  },
];

interface Props {
  title: string;
  secret: string;
  onClose: () => void;
}

export function SecretOnce({ title, secret, onClose }: Props) {
  return (
    <div className={classes.once}>
      <KeyOnce
        title={title}
        secret={secret}
        secretLabel={t('webhooks.theSecret')}
        copy={t('webhooks.copySecret')}
        copied={t('settings.copied')}
        warning={t('webhooks.onceWarning')}
        closeLabel={t('shell.close')}
        onClose={onClose}
      >
        <CodeBlock
          label={t('webhooks.verify')}
          samples={samplesOf(secret)}
          secret={secret}
          copy={t('settings.copy')}
          copied={t('settings.copied')}
        />
      </KeyOnce>
    </div>
  );
}
