import {
  IconChevronDown,
  IconDots,
  IconDownload,
  IconFilter,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Card } from './card.tsx';
import classes from './gallery.module.css';

export function Buttons() {
  return (
    <Card title="Buttons">
      <div className={classes.row}>
        <Button tone="filled" icon={<IconPlus />} keys={['c']}>
          New lead
        </Button>
        <Button tone="filled" className={classes.hovered}>
          Hovered
        </Button>
        <Button tone="filled" className={classes.focused}>
          Focused
        </Button>
        <Button tone="filled" busy="Saving">
          Save
        </Button>
        <Button tone="filled" disabled>
          Disabled
        </Button>
      </div>
      <div className={classes.row} style={{ marginTop: 10 }}>
        <Button icon={<IconDownload />}>Default</Button>
        <Button end={<IconChevronDown style={{ '--icon-size': '14px' } as object} />}>Menu</Button>
        <Button tone="quiet" icon={<IconFilter />}>
          Quiet
        </Button>
        <IconButton label="More" icon={<IconDots />} />
        <Button tone="danger" icon={<IconTrash />}>
          Delete
        </Button>
      </div>
    </Card>
  );
}
