import { IconPhone, IconSitemap } from '@tabler/icons-react';
import { useState } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Composer } from '../ui/composer.tsx';
import { StatusRing } from '../ui/status-ring.tsx';
import { Timeline, TimelineItem } from '../ui/timeline-item.tsx';
import classes from './record.module.css';

export function Past() {
  const [note, setNote] = useState('');
  return (
    <div className={classes.column}>
      <Composer
        label="Note"
        placeholder="Write a note, or @ somebody"
        value={note}
        onChange={setNote}
        onSave={() => setNote('')}
        kinds={
          <>
            <Button tone="quiet" keys={['n']}>
              Note
            </Button>
            <Button tone="quiet" keys={['t']}>
              Task
            </Button>
          </>
        }
        actions={
          <Button keys={['mod', 'enter']} onClick={() => setNote('')}>
            Save
          </Button>
        }
      />
      <div className={classes.past}>
        <Timeline label="Timeline">
          <TimelineItem
            avatar={<Avatar name="Hannah Obermaier" size={24} />}
            when="2 h"
            dateTime="2026-11-26T08:42"
            card="“Thank you, that helps. Could you come on the 3rd or 4th of December?”"
          >
            <b>Hannah Obermaier</b> replied to <b>Your roof, first numbers</b>
          </TimelineItem>
          <TimelineItem
            icon={<IconSitemap />}
            tone="accent"
            when="Yesterday 16:20"
            dateTime="2026-11-25T16:20"
          >
            Automation <b>Warm leads within the hour</b> sent <b>Your roof, first numbers</b>
          </TimelineItem>
          <TimelineItem
            avatar={<Avatar name="Maren Vogt" hue="lagoon" size={24} />}
            when="Yesterday 16:18"
            dateTime="2026-11-25T16:18"
          >
            <b>Maren Vogt</b> changed the status{' '}
            <StatusRing hue="violet" shape={{ progress: 0.25 }}>
              Contacted
            </StatusRing>{' '}
            →{' '}
            <StatusRing hue="yellow" shape={{ progress: 0.5 }}>
              Qualified
            </StatusRing>
          </TimelineItem>
          <TimelineItem icon={<IconPhone />} when="Yesterday 14:51" dateTime="2026-11-25T14:51">
            <b>Maren Vogt</b> called, <b>6 min 40 s</b>, answered
          </TimelineItem>
        </Timeline>
      </div>
    </div>
  );
}
