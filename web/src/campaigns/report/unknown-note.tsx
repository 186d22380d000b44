// Messages that may have arrived or not: a person decides.
import type { Campaign } from '@inlet/sdk';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import classes from './report.module.css';
import { resendAll } from './resend.ts';

interface Props {
  workspace: string;
  campaign: Campaign;
  mayWrite: boolean;
  count: number;
  onShow: () => void;
}

export function UnknownNote({ workspace, campaign, mayWrite, count, onShow }: Props) {
  const again = () => void resendAll(workspace, campaign.id).catch(showFailure);
  return (
    <div className={classes.note}>
      <p>{t('campaigns.unknownText', { count })}</p>
      <Button onClick={onShow}>{t('campaigns.showThem')}</Button>
      {mayWrite && campaign.status !== 'cancelled' && (
        <Button onClick={again}>{t('campaigns.sendAllAgain')}</Button>
      )}
    </div>
  );
}
