// The cells of one field: a value for each contact, one of them chosen or all kept, and the result.
import type { Contact } from '@inlet/sdk';
import { Radio } from '@mantine/core';
import { contactName } from '../contacts/contact-fields.ts';
import { t } from '../texts/t.ts';
import { chosenIn, isEmpty, type MergeRow, valueIn } from './merge-rows.ts';
import classes from './merge-table.module.css';
import type { Merge } from './use-merge.ts';

interface Props {
  row: MergeRow;
  label: string;
  contacts: readonly Contact[];
  merge: Merge;
  result: Contact | undefined;
  textOf: (value: unknown) => string;
  isReadOnly: boolean;
  onChoose: (fields: readonly string[], id: number) => void;
}

export function MergeRowCells(props: Props) {
  const { row, label, contacts, merge, result, textOf, isReadOnly, onChoose } = props;
  const { leftOut, survivor, choices } = merge;
  const ids = contacts.map(({ id }) => id);
  const chosen = chosenIn(row, ids, survivor, choices);
  const isChoice = row.fields.length > 0 && !row.isSame && !isReadOnly;
  return (
    <>
      {contacts.map((contact, index) => {
        const value = row.values[index];
        const text = isEmpty(value) ? t('duplicates.none') : textOf(value);
        const isOut = leftOut.has(contact.id);
        const isKept = row.fields.length === 0 ? !isEmpty(value) : contact.id === chosen;
        const isChosen = isKept && !row.isSame && !isOut;
        return (
          <td
            key={contact.id}
            className={classes.value}
            data-chosen={isChosen || undefined}
            data-empty={isEmpty(value) || isOut || undefined}
            dir="auto"
          >
            {isChoice && !isEmpty(value) && !isOut ? (
              <Radio
                size="xs"
                name={row.key}
                label={text}
                aria-label={t('duplicates.choose', {
                  field: label,
                  name: contactName(contact),
                  value: text,
                })}
                checked={contact.id === chosen}
                onChange={() => onChoose(row.fields, contact.id)}
              />
            ) : (
              <span className={classes.text}>{text}</span>
            )}
          </td>
        );
      })}
      <td className={classes.result} dir="auto">
        {result && <ResultText value={valueIn(result, row.key)} textOf={textOf} />}
      </td>
    </>
  );
}

function ResultText({ value, textOf }: { value: unknown; textOf: Props['textOf'] }) {
  return isEmpty(value) ? <span data-empty>{t('duplicates.none')}</span> : textOf(value);
}
