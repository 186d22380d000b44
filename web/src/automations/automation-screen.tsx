// One automation: its flow, its runs, its versions.
import { useParams, useSearch } from '@tanstack/react-router';
import { QueryState } from '../lists/query-state.tsx';
import { tabs } from './automation-head.tsx';
import { FlowEditor } from './editor/flow-editor.tsx';
import { RunsTab } from './runs/runs-tab.tsx';
import { useAutomation, useSchemas } from './use-automation.ts';
import { VersionsTab } from './versions/versions-tab.tsx';

export function AutomationScreen() {
  const { workspace, automation: id } = useParams({
    from: '/w/$workspace/automations/$automation',
  });
  const { tab: wanted } = useSearch({ strict: false }) as { tab?: string };
  const query = useAutomation(workspace, id);
  const schemas = useSchemas(workspace);
  const tab = tabs.find((one) => one === wanted) ?? 'flow';
  const read = query.data;
  return (
    <QueryState query={query}>
      {read && tab === 'runs' && <RunsTab workspace={workspace} automation={read.automation} />}
      {read && tab === 'versions' && <VersionsTab workspace={workspace} read={read} />}
      {read && tab === 'flow' && (
        <QueryState query={schemas}>
          {schemas.data && (
            <FlowEditor
              key={read.automation.uuid}
              workspace={workspace}
              read={read}
              schemas={schemas.data}
            />
          )}
        </QueryState>
      )}
    </QueryState>
  );
}
