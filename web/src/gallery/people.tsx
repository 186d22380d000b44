import { Avatar } from '../ui/avatar.tsx';
import { Flag } from '../ui/flag.tsx';
import type { Hue } from '../ui/hues.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { LiveDot } from '../ui/live-dot.tsx';
import { Score } from '../ui/score.tsx';
import { StatusRing, type StatusShape } from '../ui/status-ring.tsx';
import { Tag } from '../ui/tag.tsx';
import { Card } from './card.tsx';
import classes from './gallery.module.css';

export const statuses: [string, Hue, StatusShape][] = [
  ['New', 'blue', { progress: 0 }],
  ['Contacted', 'violet', { progress: 0.25 }],
  ['Qualified', 'yellow', { progress: 0.5 }],
  ['Site visit', 'pink', { progress: 0.7 }],
  ['Quoted', 'orange', { progress: 0.87 }],
  ['Won', 'green', { outcome: 'won' }],
  ['Lost', 'gray', { outcome: 'lost' }],
];

export function People() {
  return (
    <Card title="Status, flag, tag, score, person">
      <div className={classes.row} style={{ columnGap: 16 }}>
        {statuses.map(([name, hue, shape]) => (
          <StatusRing key={name} hue={hue} shape={shape}>
            {name}
          </StatusRing>
        ))}
      </div>
      <div className={classes.row} style={{ marginTop: 12 }}>
        <Flag hue="green">Sold</Flag>
        <Flag hue="red">Refused</Flag>
        <Flag hue="yellow">Pending</Flag>
        <Flag hue="gray">Out</Flag>
        <Flag hue="lagoon">new</Flag>
        <span className={classes.line} />
        <Tag hue="violet">vip</Tag>
        <Tag hue="orange">heat pump</Tag>
        <Tag hue="red">call first</Tag>
        <Tag hue="blue">roof &gt; 100 m²</Tag>
      </div>
      <div className={classes.row} style={{ marginTop: 12, columnGap: 16 }}>
        {[92, 61, 43, 12].map((score) => (
          <Score key={score} score={score} />
        ))}
        <span className={classes.line} />
        <Avatar name="Sofia Lindqvist" />
        <Avatar name="Maren Vogt" hue="lagoon" size={24} />
        <Avatar name="Luca Moretti" hue="violet" size={28} />
        <Avatar name="Nadia Benali" hue="pink" size={36} />
        <Avatar />
        <span style={{ color: 'var(--in-text-3)' }}>Nobody</span>
        <span className={classes.line} />
        <LiveDot>Live</LiveDot>
        <KeyHint keys={['⌘']} />
        <KeyHint keys={['k']} />
      </div>
    </Card>
  );
}
