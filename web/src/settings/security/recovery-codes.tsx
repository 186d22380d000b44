// Recovery codes, this once: to copy or to keep as a file.
import { IconDownload } from '@tabler/icons-react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from './security.module.css';

interface Props {
  codes: readonly string[];
  onClose: () => void;
}

export function RecoveryCodes({ codes, onClose }: Props) {
  const text = `${codes.join('\n')}\n`;

  function download() {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'inlet-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <div className={classes.steps}>
      <p>{t('security.recoveryText')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <CopyButton
          text={text}
          label={t('settings.copy')}
          copied={t('settings.copied')}
          size="sm"
        />
        <Button size="sm" icon={<IconDownload />} onClick={download}>
          {t('security.download')}
        </Button>
        <Button size="sm" tone="filled" onClick={onClose}>
          {t('security.kept')}
        </Button>
      </div>
    </div>
  );
}
