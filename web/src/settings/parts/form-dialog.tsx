// A dialog with a form whose values are saved together, since half of them would break something.
import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type DescribedError, describeError } from '../../api/errors.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import classes from './form-dialog.module.css';

interface Props {
  title: string;
  submit: string;
  busy: string;
  size?: string;
  onClose: () => void;
  /** Rejects with the error of the API, which then stands beside the fields. */
  onSubmit: () => Promise<unknown>;
  /** The fields; they get the problem of each by its name. */
  children: (problems: Record<string, string>) => ReactNode;
}

/** Mounted while it is open, so that it starts empty. */
export function FormDialog(props: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DescribedError>();
  const fields = problem?.fields ?? {};
  const isFieldless = problem !== undefined && Object.keys(fields).length === 0;

  async function submit() {
    setBusy(true);
    setProblem(undefined);
    try {
      await props.onSubmit();
    } catch (error) {
      setProblem(describeError(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'md'}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        {props.children(fields)}
        {isFieldless && (
          <p role="alert" className={classes.problem}>
            {problem.message}
          </p>
        )}
        <div className={classes.actions}>
          <Button size="sm" onClick={props.onClose}>
            {t('settings.cancel')}
          </Button>
          <Button size="sm" type="submit" tone="filled" busy={busy ? props.busy : undefined}>
            {props.submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
