import classes from './stage-strip.module.css';

type StripStage = {
  id: string;
  name: string;
  /** How long it was there: "12 min". */
  time?: string | undefined;
};

type Props = {
  label: string;
  stages: StripStage[];
  /** The stage it is in; those before it are passed. */
  current: string | undefined;
  onSelect?: ((id: string) => void) | undefined;
};

/** The stages of a pipeline and the time spent in each. */
export function StageStrip({ label, stages, current, onSelect }: Props) {
  const at = stages.findIndex((stage) => stage.id === current);
  return (
    <div className={classes.strip}>
      <span className={classes.label}>{label}</span>
      <ol className={classes.stages} aria-label={label}>
        {stages.map((stage, index) => (
          <li
            key={stage.id}
            className={classes.stage}
            data-state={index === at ? 'current' : index < at ? 'passed' : 'ahead'}
            aria-current={index === at ? 'step' : undefined}
          >
            <StageName stage={stage} onSelect={onSelect} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function StageName({ stage, onSelect }: { stage: StripStage; onSelect: Props['onSelect'] }) {
  const content = (
    <>
      {stage.name}
      {stage.time !== undefined && <span className={classes.time}>{stage.time}</span>}
    </>
  );
  if (onSelect === undefined) return <span className={classes.name}>{content}</span>;
  return (
    <button type="button" className={classes.name} onClick={() => onSelect(stage.id)}>
      {content}
    </button>
  );
}
