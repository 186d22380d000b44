import classes from './pre-text.module.css';

/** Text of a machine, such as the JSON that a program sent: line by line, scrolling when it is long. */
export function PreText({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keys
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <pre className={classes.pre} role="group" tabIndex={0} aria-label={label}>
      {children}
    </pre>
  );
}
