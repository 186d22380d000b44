import { contactReferences } from '../../../domain/contact-references.ts';
import { createContact } from '../../../domain/contacts/create-contact.ts';
import { deleteContact } from '../../../domain/contacts/delete-contact.ts';
import { listContacts, listedContacts } from '../../../domain/contacts/list/list-contacts.ts';
import { updateContact } from '../../../domain/contacts/update-contact.ts';
import { withFieldAliases } from '../rename-error-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { filteredListRoute } from '../routes/filtered-list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { workspaceRoute } from '../routes/workspace-route.ts';
import { createContactBody, fieldAliases, updateContactBody } from './contact-body.ts';
import { contactResource } from './contact-resource.ts';
import { contactQuery, filterOf } from './list-query.ts';
import { mergeRoutes } from './merge-routes.ts';
import { showContact, shownContactResource } from './shown-contact.ts';
import { toChanges } from './to-changes.ts';

export const contactRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: contactResource };
  filteredListRoute(mount, {
    kind: listedContacts,
    querystring: contactQuery,
    filterOf,
    list: listContacts,
  });
  showRoute(
    { ...mount, resource: shownContactResource },
    { show: ({ workspaceId }, ref) => showContact(read, workspaceId, ref) },
  );
  createRoute(mount, {
    description:
      'Needs a name, an e-mail address, a phone or a company. Its custom_fields are stored as ' +
      'sent: definitions of custom fields apply only to leads.',
    body: createContactBody,
    create: (context, body) =>
      withFieldAliases(body, fieldAliases, () => createContact(write, context, toChanges(body))),
  });
  updateRoutes(mount, {
    body: updateContactBody,
    update: (context, ref, changes) =>
      withFieldAliases(changes, fieldAliases, () =>
        updateContact(write, context, ref, toChanges(changes)),
      ),
  });
  deleteRoute(mount, {
    conflicts: true,
    description:
      'Refused while the contact has leads or deals that are not deleted. Restoring one of its ' +
      'deleted leads restores the contact.',
    remove: (context, ref) => deleteContact(write, context, ref, contactReferences),
  });
  mergeRoutes(mount);
  workspaceRoute(mount, 'contact');
};
