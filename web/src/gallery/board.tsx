import { SegmentedControl } from '@mantine/core';
import { IconArrowUp, IconLayoutKanban, IconPlus, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { BoardCard } from '../ui/board-card.tsx';
import { BoardColumn, BoardRail } from '../ui/board-column.tsx';
import { Button } from '../ui/button.tsx';
import { LiveDot } from '../ui/live-dot.tsx';
import { Score } from '../ui/score.tsx';
import { TagList } from '../ui/tag.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { ViewTabs } from '../ui/view-tabs.tsx';
import classes from './board.module.css';
import { nothing } from './card.tsx';
import { statuses } from './people.tsx';
import { owners, sampleLead } from './table-rows.ts';

const counts = ['412', '286', '132', '58', '44', '96 this month', '143 this month'];
const stages = statuses.map(([name, hue, shape], index) => ({
  ...{ name, hue, shape },
  count: counts[index] ?? '',
}));
const views = [
  { id: 'all', name: 'All leads', count: '1,004,212' },
  { id: 'open', name: 'Open, last 30 days', count: '9,412' },
  { id: 'pipeline', name: 'Pipeline, DACH', count: '931' },
  { id: 'mine', name: 'My open leads', count: '214', lock: 'Private' },
  { id: 'late', name: 'Unanswered over 1 h', count: '7' },
  { id: 'bavaria', name: 'Bavaria, heat pump', count: '1,032' },
];

export function SampleBoard() {
  const [view, setView] = useState('pipeline');
  return (
    <div className={classes.panel}>
      <TopBar
        title="Leads"
        beside={
          <>
            <LiveDot>Live</LiveDot>
            <Button tone="soft" icon={<IconArrowUp />} keys={['.']}>
              Show 2 new
            </Button>
          </>
        }
        actions={
          <Button tone="filled" icon={<IconPlus />} keys={['c']}>
            New lead
          </Button>
        }
      />
      <ViewTabs
        label="Views"
        tabs={views}
        active={view}
        onSelect={setView}
        moreLabel="More"
        add={{ label: 'New view', onClick: nothing }}
        end={
          <SegmentedControl
            aria-label="Layout"
            defaultValue="board"
            data={[
              {
                value: 'table',
                label: (
                  <>
                    <IconTable /> Table
                  </>
                ),
              },
              {
                value: 'board',
                label: (
                  <>
                    <IconLayoutKanban /> Board
                  </>
                ),
              },
            ]}
          />
        }
      />
      <div className={classes.board}>
        {stages.slice(0, 5).map((stage, column) => (
          <BoardColumn
            key={stage.name}
            stage={stage}
            sum="€8.4M"
            median="median 4 d"
            target={column === 2}
            add={{ label: `New lead in ${stage.name}`, onClick: nothing }}
          >
            {[0, 1, 2, 3, 4].map((row) => (
              <Card
                key={`${stage.name}-${row}`}
                index={column * 7 + row}
                carried={column === 2 && row === 1}
              />
            ))}
          </BoardColumn>
        ))}
        {stages.slice(5).map((stage) => (
          <BoardRail key={stage.name} stage={stage} sum="€6.9M" />
        ))}
      </div>
    </div>
  );
}

function Card({ index, carried }: { index: number; carried: boolean }) {
  const lead = sampleLead(index + 3);
  const owner = lead.owner === undefined ? undefined : owners[lead.owner];
  return (
    <BoardCard
      title={lead.name}
      subtitle={lead.company}
      score={<Score score={lead.score} label={`Score ${lead.score}`} />}
      {...(lead.tags.length > 0 && { tags: <TagList tags={lead.tags} /> })}
      amount={`€${lead.budget.toLocaleString('en')}`}
      age={index % 4 === 3 ? '9 d' : '4 h'}
      late={index % 4 === 3}
      owner={<Avatar {...owner} />}
      state={carried ? 'carried' : undefined}
    />
  );
}
