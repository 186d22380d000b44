// One campaign: its editor until it is sent, and what became of it afterwards.
import { useParams } from '@tanstack/react-router';
import { QueryState } from '../lists/query-state.tsx';
import { CampaignEditor } from './editor/campaign-editor.tsx';
import { CampaignReport } from './report/campaign-report.tsx';
import { useCampaign } from './use-campaign.ts';

export function CampaignScreen() {
  const { workspace, campaign: id } = useParams({ from: '/w/$workspace/campaigns/$campaign' });
  const query = useCampaign(workspace, id);
  const read = query.data;
  const isOpen = ['draft', 'scheduled'].includes(read?.campaign.status ?? '');
  return (
    <QueryState query={query}>
      {read && isOpen && (
        <CampaignEditor key={read.campaign.uuid} workspace={workspace} read={read} />
      )}
      {read && !isOpen && <CampaignReport workspace={workspace} campaign={read.campaign} />}
    </QueryState>
  );
}
