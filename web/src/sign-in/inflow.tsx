// A picture of what Inlet does: points flow between shores into one narrow.
import classes from './sign-in-frame.module.css';

const lines = Array.from({ length: 22 }, (_, index) => {
  const top = 96 + index * 27;
  const narrow = 484 + index * 8;
  const bottom = 86 + index * 29;
  return `M${top} -10C${top} 230 ${narrow} 330 ${narrow} 470S${bottom} 700 ${bottom} 910`;
});
const points = [
  [150, 470, 5],
  [236, 452, 4],
  [322, 486, 3.5],
  [402, 462, 3],
  [476, 478, 2.5],
] as const;

export function Inflow() {
  return (
    <svg
      className={classes.inflow}
      viewBox="0 0 640 900"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <g fill="none" stroke="currentColor">
        {lines.map((path, index) => (
          <path key={path} d={path} opacity={0.5 - index * 0.018} />
        ))}
      </g>
      {points.map(([x, y, r], index) => (
        <circle key={x} cx={x} cy={y} r={r} fill="currentColor" opacity={1 - index * 0.14} />
      ))}
    </svg>
  );
}
