// Further actions on a contact.
import { Menu } from '@mantine/core';
import { IconArrowMerge, IconDots, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showRefusal } from '../../records/tell-failure.tsx';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { offerUndo } from '../../undo/offer-undo.ts';
import { contactName } from '../contact-fields.ts';
import type { ContactRecord } from './use-contact.ts';

interface Props {
  record: ContactRecord;
  onRemoved: () => void;
}

export function ContactMenu({ record: { workspace, contact, mayWrite }, onRemoved }: Props) {
  const mayDelete = useMay(workspace)('delete:contacts');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const merge = () => void navigate({ to: `/w/${workspace}/contacts/${contact.id}/merge` });
  const name = contactName(contact) || t('contact.unnamed');
  const { mutate } = useMutation({
    mutationFn: () =>
      inletOf(workspace).contacts.delete(contact.id, {
        onCause: (cause) => offerUndo(workspace, [cause], t('contact.deleted', { name })),
      }),
    onError: (error) => showRefusal(error),
    async onSuccess() {
      onRemoved();
      await queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'contacts') });
    },
  });
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <IconButton label={t('record.moreActions')} icon={<IconDots />} />
      </Menu.Target>
      <Menu.Dropdown>
        {mayWrite && (
          <Menu.Item leftSection={<IconArrowMerge />} onClick={merge}>
            {t('merge.with')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPrinter />} onClick={() => window.print()}>
          {t('record.print')}
        </Menu.Item>
        {mayDelete && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash />} onClick={() => mutate()}>
              {t('record.delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
