// What an undo left alone, and why.
import type { Skipped } from '@inlet/sdk';
import { fieldName } from '../records/field-name.ts';
import { RecordLink } from '../records/record-link.tsx';
import { language, t } from '../texts/t.ts';
import classes from './history.module.css';

const linked = { lead: 'leads', contact: 'contacts', deal: 'deals' } as const;
const types = ['lead', 'contact', 'deal', 'task', 'note', 'call'] as const;

interface Props {
  workspace: string;
  skipped: readonly Skipped[];
}

export function SkippedList({ workspace, skipped }: Props) {
  return (
    <ul className={classes.skipped}>
      {skipped.map(({ type, id, uuid, fields, reason }) => {
        const known = types.find((one) => one === type);
        const name = known ? t(`history.one_${known}`, { id: `${id ?? ''}` }) : type;
        const noun = type in linked ? linked[type as keyof typeof linked] : undefined;
        const names = fields.map((field) => fieldName(field));
        return (
          <li key={uuid + fields.join()}>
            {noun === undefined || id === null ? (
              name
            ) : (
              <RecordLink workspace={workspace} noun={noun} id={Number(id)}>
                {name}
              </RecordLink>
            )}
            {names.length > 0 && (
              <span>{new Intl.ListFormat(language(), { type: 'conjunction' }).format(names)}</span>
            )}
            <span className={classes.reason}>{t(`history.reason_${reason}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
