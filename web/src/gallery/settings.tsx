import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { ChartCard } from '../ui/chart-card.tsx';
import { CodeBlock } from '../ui/code-block.tsx';
import { ConfirmByNameDialog } from '../ui/confirm-by-name.tsx';
import { FunnelBars, type FunnelStage } from '../ui/funnel-bars.tsx';
import { KeyOnce } from '../ui/key-once.tsx';
import { LiveDot } from '../ui/live-dot.tsx';
import { Tag } from '../ui/tag.tsx';
import { Card, nothing } from './card.tsx';
import classes from './gallery.module.css';
import { statuses } from './people.tsx';

const secret = 'rmx_9dPw4KcZ7uTq2NvGh5Xs8LbE';
const samples = [
  {
    language: 'curl',
    code: `curl -X POST "https://crm.halden-solar.example/api/v1/leads" \\\n  -H "Authorization: Bearer ${secret}" \\\n  -H "Content-Type: application/json" \\\n  -d '{"name":"Jane Doe","email":"jane.doe@example.com"}'`,
  },
  { language: 'Python', code: `requests.post("https://crm.halden-solar.example/api/v1/leads")` },
  { language: 'PHP', code: `$client->post("leads");` },
];
const values = [13204, 9110, 3980, 1742, 688];
const funnel: FunnelStage[] = [0, 1, 2, 4, 5].map((status, index) => {
  const [name, hue, shape] = statuses[status] ?? ['', 'gray', { progress: 0 }];
  const value = values[index] ?? 0;
  const text = value.toLocaleString('en');
  return { id: name, ...{ name, hue, shape, value, text }, goOn: '44 %', median: '2.1 d' };
});

export function SampleSettings() {
  const [asked, setAsked] = useState(false);
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.column}>
      <KeyOnce
        title="The key “Wedding planner site” is ready"
        tag={<Tag hue="pink">RemixCRM</Tag>}
        secret={secret}
        secretLabel="The key"
        copy="Copy key"
        copied="Copied"
        warning="Copy it now: when you leave this page it can’t be shown again. Lost it? Make another and revoke this one."
        closeLabel="Close"
        onClose={nothing}
      >
        <CodeBlock
          label="The call in your language"
          samples={samples}
          secret={secret}
          copy="Copy"
          copied="Copied"
          beside={<LiveDot>listening for its first call</LiveDot>}
        />
      </KeyOnce>
      <div className={classes.columns}>
        <Card title="Dates, longer texts, dialogs">
          <div className={classes.fields}>
            <DateInput label="Event date" defaultValue="2027-01-12" valueFormat="D MMM YYYY" />
            <Textarea label="Description" autosize minRows={3} />
          </div>
          <div className={classes.row} style={{ marginTop: 12 }}>
            <Button onClick={() => setOpened(true)}>Open a dialog</Button>
            <Button tone="danger" onClick={() => setAsked(true)}>
              Delete the workspace
            </Button>
          </div>
        </Card>
        <Card title="Chart card, funnel">
          <ChartCard
            title="Funnel"
            period="28 days"
            table={{
              head: ['Stage', 'Leads'],
              rows: funnel.map((stage) => [stage.name, String(stage.value)]),
              label: 'Show the table',
              hide: 'Show the chart',
            }}
            csv={{ label: 'Download CSV', onClick: nothing }}
          >
            <FunnelBars
              head={{ stage: 'Stage', value: 'Leads', goOn: 'Moved on', median: 'Median' }}
              stages={funnel}
            />
          </ChartCard>
        </Card>
      </div>
      <Modal opened={opened} onClose={() => setOpened(false)} title="New view">
        <Textarea label="Description" data-autofocus />
      </Modal>
      <ConfirmByNameDialog
        opened={asked}
        title="Delete the workspace Halden Solar"
        text="This can’t be undone: 1,004,212 leads, 412,906 contacts and every key go. Export it first, if in doubt."
        label="Type its name"
        name="Halden Solar"
        keep="Keep it"
        remove="Delete for good"
        onKeep={() => setAsked(false)}
        onRemove={() => setAsked(false)}
      />
    </div>
  );
}
