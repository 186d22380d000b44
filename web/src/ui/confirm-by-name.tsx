import { Modal, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import classes from './confirm-by-name.module.css';

type Props = {
  title: string;
  text: ReactNode;
  /** The name to type, and the label of its field. */
  name: string;
  label: string;
  keep: string;
  remove: string;
  busy?: string | undefined;
  onKeep: () => void;
  onRemove: () => void;
};

/** The question before what cannot be undone: the person types the name of the thing. */
export function ConfirmByName(props: Props) {
  const [typed, setTyped] = useState('');
  const matches = typed.trim() === props.name;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (matches) props.onRemove();
      }}
    >
      <h2 className={classes.title}>{props.title}</h2>
      <p className={classes.text}>{props.text}</p>
      <TextInput
        data-autofocus
        mt={12}
        label={props.label}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button onClick={props.onKeep}>{props.keep}</Button>
        <Button type="submit" tone="danger-filled" disabled={!matches} busy={props.busy}>
          {props.remove}
        </Button>
      </div>
    </form>
  );
}

export function ConfirmByNameDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={props.onKeep}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': props.title } }}
    >
      <ConfirmByName {...props} />
    </Modal>
  );
}
