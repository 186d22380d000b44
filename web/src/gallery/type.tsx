import { Card } from './card.tsx';
import classes from './type.module.css';

export function Type() {
  return (
    <Card title="Type and numbers">
      <div className={classes.sizes}>
        <span className={classes.title}>Title 24</span>
        <span className={classes.record}>Record 20</span>
        <span className={classes.part}>Part 16</span>
        <span className={classes.lead}>Lead 14</span>
        <span>Body 13</span>
        <span className={classes.detail}>Detail 12</span>
        <code className={classes.code}>lh_2fRt8QmX 12</code>
      </div>
      <div className={classes.numbers}>
        <span className="numbers">1,004,212</span>
        <span className="numbers">€318,904,200</span>
        <span className={classes.letters}>Ąą Čč Đđ Ğğ İı Łł Øø Őő Řř Şş ß Žž</span>
        <span className={classes.letters}>Ελλάδα Київ Việt</span>
      </div>
    </Card>
  );
}
