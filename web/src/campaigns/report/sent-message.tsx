import type { Campaign } from '@inlet/sdk';
import { draftOf } from '../editor/draft.ts';
import { PreviewPanel } from '../editor/preview-panel.tsx';
import { usePreview } from '../editor/use-preview.ts';
import classes from './report.module.css';

interface Props {
  workspace: string;
  campaign: Campaign;
}

export function SentMessage({ workspace, campaign }: Props) {
  const preview = usePreview(workspace, campaign, draftOf(campaign));
  return (
    <div className={classes.preview}>
      <PreviewPanel preview={preview} channel={campaign.channel} />
    </div>
  );
}
