import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCheck,
  IconWifiOff,
  IconX,
} from '@tabler/icons-react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import type { Toast } from './toasts.ts';
import classes from './undo-toast.module.css';

const icons = {
  done: IconCheck,
  conflict: IconAlertTriangle,
  offline: IconWifiOff,
  failed: IconAlertCircle,
};

type Props = { toast: Toast; closeLabel: string; onClose: () => void };

/** Reports a change and offers its undo. */
export function UndoToast({ toast, closeLabel, onClose }: Props) {
  const Icon = icons[toast.kind];
  return (
    <div className={classes.toast} data-kind={toast.kind}>
      <Icon className={classes.icon} />
      <span className={classes.text}>{toast.text}</span>
      {toast.actions && (
        <span className={classes.actions}>
          {toast.actions.map(({ label, keys, onClick }) => (
            <Button
              key={label}
              {...(keys && { keys })}
              onClick={() => {
                onClick();
                onClose();
              }}
            >
              {label}
            </Button>
          ))}
        </span>
      )}
      <IconButton label={closeLabel} icon={<IconX />} onClick={onClose} />
    </div>
  );
}
