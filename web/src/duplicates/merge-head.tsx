// Who the contacts are, which of them is kept, and as whom they go on.
import type { Contact } from '@inlet/sdk';
import { Checkbox, Radio } from '@mantine/core';
import { contactName } from '../contacts/contact-fields.ts';
import { RecordLink } from '../records/record-link.tsx';
import { useTimes } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import classes from './merge-table.module.css';
import type { Merge } from './use-merge.ts';

interface Props {
  workspace: string;
  contacts: readonly Contact[];
  merge: Merge;
  result: Contact | undefined;
  mayWrite: boolean;
  onKeep: (id: number) => void;
  onLeaveOut: (id: number, isOut: boolean) => void;
}

export function MergeHead(props: Props) {
  const { workspace, contacts, merge, result, mayWrite, onKeep, onLeaveOut } = props;
  const { age } = useTimes(workspace);
  return (
    <tr>
      <th scope="col" className={classes.label}>
        {t('duplicates.keep')}
      </th>
      {contacts.map((contact) => {
        const { id } = contact;
        const isKept = id === merge.survivor;
        return (
          <th key={id} scope="col" className={classes.who} data-chosen={isKept || undefined}>
            <span className={classes.person}>
              {mayWrite && (
                <Radio
                  size="xs"
                  name="survivor"
                  aria-label={t('duplicates.keepThis', { name: contactName(contact), number: id })}
                  checked={isKept}
                  onChange={() => onKeep(id)}
                />
              )}
              <Avatar name={contactName(contact)} size={28} />
              <span className={classes.lines}>
                <RecordLink workspace={workspace} noun="contacts" id={id}>
                  {contactName(contact)}
                </RecordLink>
                <span className={classes.since}>
                  {t('duplicates.since', { number: id, when: age(contact.created_at) })}
                </span>
              </span>
            </span>
            {mayWrite && contacts.length > 2 && !isKept && (
              <Checkbox
                size="xs"
                label={t('duplicates.partOfIt')}
                checked={!merge.leftOut.has(id)}
                onChange={({ currentTarget }) => onLeaveOut(id, !currentTarget.checked)}
              />
            )}
          </th>
        );
      })}
      <th scope="col" className={classes.result}>
        {result && (
          <span className={classes.person}>
            <Avatar name={contactName(result)} size={28} hue="lagoon" />
            <span className={classes.lines}>
              <span>{contactName(result)}</span>
              <span className={classes.since}>
                {t('duplicates.asItWillBe', { number: result.id })}
              </span>
            </span>
          </span>
        )}
      </th>
    </tr>
  );
}
