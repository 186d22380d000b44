// Takes a file that is dropped anywhere on it, or chosen by its button.
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import classes from './drop-zone.module.css';

interface Props {
  busy: boolean;
  /** Why the last file was not taken. */
  problem: string | undefined;
  onFile: (file: File) => void;
}

const accepted = '.csv,.tsv,.txt,.xlsx,.ndjson,.jsonl';

export function DropZone({ busy, problem, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keys
    <div
      className={classes.zone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 className={classes.title}>{t('import.drop')}</h2>
      <p className={classes.text}>{t('import.dropText')}</p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={accepted}
        aria-label={t('import.choose')}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button
        size="sm"
        tone="filled"
        icon={<IconFileImport />}
        busy={busy ? t('import.uploading') : undefined}
        onClick={() => input.current?.click()}
      >
        {t('import.choose')}
      </Button>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
