import { Card } from './card.tsx';
import classes from './gallery.module.css';

const plain = [
  'bg-app',
  'bg',
  'bg-sunken',
  'bg-hover',
  'bg-active',
  'bg-selected',
  'border',
  'border-strong',
  'control',
  'text-3',
  'text-2',
  'text',
  'accent',
  'accent-text',
  'accent-soft',
  'focus',
];
const hues = ['blue', 'violet', 'pink', 'red', 'orange', 'yellow', 'green', 'gray'];

export function Colours() {
  return (
    <Card title="Colours">
      <div className={classes.swatches}>
        {plain.map((name) => (
          <Swatch key={name} name={name} colour={name} />
        ))}
        {hues.map((name) => (
          <Swatch key={name} name={name} colour={`${name}-dot`} />
        ))}
      </div>
    </Card>
  );
}

function Swatch({ name, colour }: { name: string; colour: string }) {
  return (
    <div>
      <div className={classes.swatch} style={{ background: `var(--in-${colour})` }} />
      {name}
    </div>
  );
}
