import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import classes from './toast-stack.module.css';
import { closeToast, currentToasts, subscribeToToasts, type Toast } from './toasts.ts';
import { UndoToast } from './undo-toast.tsx';

const shownFor = 10_000;

type StackProps = {
  label: string;
  closeLabel: string;
  /** Above the toasts, such as work in progress. */
  children?: ReactNode;
};

/** The toasts, bottom left. Time stops while the pointer or the focus is among them. */
export function ToastStack({ label, closeLabel, children }: StackProps) {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  return (
    <section
      className={classes.stack}
      aria-label={label}
      aria-live="polite"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      {children}
      {toasts.map((toast) => (
        <TimedToast
          key={toast.id}
          toast={toast}
          closeLabel={closeLabel}
          stopped={hovered || focused || toast.stays === true}
        />
      ))}
    </section>
  );
}

type Props = { toast: Toast; closeLabel: string; stopped: boolean };

function TimedToast({ toast, closeLabel, stopped }: Props) {
  const left = useRef(shownFor);
  useEffect(() => {
    if (stopped) return;
    const start = performance.now();
    const timer = setTimeout(() => closeToast(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - start;
    };
  }, [stopped, toast.id]);
  return (
    <div className={classes.toast}>
      <UndoToast toast={toast} closeLabel={closeLabel} onClose={() => closeToast(toast.id)} />
    </div>
  );
}
