import {
  IconAd2,
  IconArrowLeft,
  IconCurrencyEuro,
  IconMail,
  IconPhone,
  IconRuler2,
  IconTag,
  IconUser,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { CellState } from '../ui/inline-cell/cell-state.tsx';
import { NumberCell } from '../ui/inline-cell/number-cell.tsx';
import { PanelColumns } from '../ui/panel.tsx';
import { Property, PropertyList } from '../ui/property-list.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { StageStrip } from '../ui/stage-strip.tsx';
import { TagList } from '../ui/tag.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { nothing } from './card.tsx';
import { Past } from './past.tsx';
import classes from './record.module.css';

const stages = [
  { id: 'new', name: 'New', time: '12 min' },
  { id: 'contacted', name: 'Contacted', time: '1 day' },
  { id: 'qualified', name: 'Qualified', time: '18 h' },
  { id: 'visit', name: 'Site visit' },
  { id: 'quoted', name: 'Quoted' },
  { id: 'won', name: 'Won' },
];

export function SampleRecord() {
  const [peek, setPeek] = useState(false);
  return (
    <div className={classes.record}>
      <TopBar
        title={
          <Button tone="quiet" icon={<IconArrowLeft />}>
            Open, last 30 days
          </Button>
        }
        actions={
          <Button keys={['space']} onClick={() => setPeek(true)}>
            Peek
          </Button>
        }
      />
      <div className={classes.strip}>
        <StageStrip label="Sales pipeline" stages={stages} current="qualified" onSelect={nothing} />
      </div>
      <PanelColumns
        first={<Details />}
        last={
          <div className={classes.column}>
            <h2 className={classes.title}>Score</h2>
          </div>
        }
      >
        <Past />
      </PanelColumns>
      <SidePanel
        label="Kwame Boateng"
        opened={peek}
        place="4 of 9,412"
        previous={{ label: 'Previous' }}
        next={{ label: 'Next', onClick: nothing }}
        actions={<Button keys={['enter']}>Open</Button>}
        closeLabel="Close"
        onClose={() => setPeek(false)}
      >
        <Details />
      </SidePanel>
    </div>
  );
}

function Details() {
  const [budget, setBudget] = useState<number | null>(87300);
  const [editing, setEditing] = useState(false);
  return (
    <div className={classes.column}>
      <h2 className={classes.title}>Details</h2>
      <PropertyList label="Details">
        <Property icon={<IconMail />} label="E-mail" onEdit={nothing}>
          info@obermaier.example
        </Property>
        <Property
          icon={<IconPhone />}
          label="Phone"
          onEdit={nothing}
          note={<CellState state="failed" label="not saved" />}
        >
          +49 8031 555 0172
        </Property>
        <Property
          icon={<IconUser />}
          label="Owner"
          onEdit={nothing}
          note={<CellState state="saving" label="saving" />}
        >
          <Avatar name="Maren Vogt" hue="lagoon" /> Maren Vogt
        </Property>
        <Property icon={<IconTag />} label="Tags" onEdit={nothing}>
          <TagList
            tags={[
              { id: '1', name: 'vip', hue: 'violet' },
              { id: '2', name: 'heat pump', hue: 'orange' },
              { id: '3', name: 'battery', hue: 'green' },
            ]}
          />
        </Property>
        <Property
          icon={<IconCurrencyEuro />}
          label="Budget"
          onEdit={() => setEditing(true)}
          editor={
            editing ? (
              <NumberCell
                label="Budget"
                value={budget}
                onSave={setBudget}
                onClose={() => setEditing(false)}
              />
            ) : undefined
          }
        >
          {budget}
        </Property>
        <Property icon={<IconRuler2 />} label="Roof area">
          412 m²
        </Property>
        <Property icon={<IconAd2 />} label="utm_campaign" note="not defined yet" onEdit={nothing}>
          herbst-26
        </Property>
      </PropertyList>
    </div>
  );
}
