// The head of the screen of one campaign: its name and its state.
import type { Campaign } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { addressOf } from '../shell/use-entries.ts';
import { t } from '../texts/t.ts';
import { PathTitle } from '../ui/path-title.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { CampaignState } from './campaign-state.tsx';

interface Props {
  workspace: string;
  campaign: Campaign;
  /** As the draft has it. */
  name?: string;
  beside?: ReactNode;
  actions?: ReactNode;
}

export function CampaignHead({ workspace, campaign, beside, actions, ...props }: Props) {
  const name = props.name?.trim() || campaign.name;
  useEffect(() => {
    document.title = `${name} · Inlet`;
  }, [name]);
  return (
    <TopBar
      title={
        <PathTitle
          up={(content, className) => (
            <Link to={addressOf(workspace, { path: 'campaigns' })} className={className}>
              {content}
            </Link>
          )}
          upLabel={t('shell.campaigns')}
          name={name}
        />
      }
      beside={
        <>
          <CampaignState status={campaign.status} />
          {beside}
        </>
      }
      actions={actions}
    />
  );
}
