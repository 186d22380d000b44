// A contact beside others that are the same person, found by a search.
import { useParams } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import classes from '../../merging/merge-panel.module.css';
import { MergeScreen } from '../../merging/merge-screen.tsx';
import { RecordSelect } from '../../records/record-select.tsx';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { contactMerge } from './contact-merge.ts';
import { useContactWords } from './use-contact-words.ts';

export function ContactMergeScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const words = useContactWords(workspace);
  return (
    <MergeScreen
      workspace={workspace}
      kind={contactMerge}
      words={words}
      read={(id, signal) => inletOf(workspace).contacts.get(id, { signal })}
      pick={({ entries, onPick }) => (
        <span className={classes.pick}>
          <RecordSelect
            // Empty again after each choice.
            key={entries.length}
            workspace={workspace}
            types="contact"
            label={t('merge.pick_contacts')}
            placeholder={t('merge.pick_contacts')}
            isLabelHidden
            autoFocus={entries.length === 1}
            without={entries.map(({ id }) => id)}
            value=""
            onChange={(value) => value !== null && onPick(Number(value.split(':')[1]))}
          />
        </span>
      )}
      instead={(contact) => (
        <div className={classes.instead}>
          <EmptyState
            title={t('merge.pickFirst_contacts', {
              name: contactMerge.nameOf(contact) || t('contact.unnamed'),
            })}
            text={t('merge.pickText_contacts')}
          />
        </div>
      )}
    />
  );
}
