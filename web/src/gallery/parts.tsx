import { Buttons } from './buttons.tsx';
import { Charts } from './charts.tsx';
import { Colours } from './colours.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { Fields } from './fields.tsx';
import { Filters } from './filters.tsx';
import classes from './gallery.module.css';
import { People } from './people.tsx';
import { Empty, Failures, Progress, Toasts } from './states.tsx';
import { Type } from './type.tsx';

export function Parts() {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Colours />
        <Type />
        <Buttons />
        <People />
        <ColumnMenu />
      </div>
      <div className={classes.column}>
        <Fields />
        <Filters />
        <Empty />
        <Charts />
      </div>
      <div className={classes.column}>
        <Toasts />
        <Progress />
        <Failures />
      </div>
    </div>
  );
}
