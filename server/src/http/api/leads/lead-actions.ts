// The operations on one lead that are more than an update of its fields.
import Type from 'typebox';
import { restoreLead } from '../../../domain/leads/trash/restore-lead.ts';
import { updateLead } from '../../../domain/leads/update-lead.ts';
import { checkTagName } from '../../../domain/tags/tag.ts';
import { memberRefOf } from '../../record-id.ts';
import { withFieldAliases } from '../rename-error-fields.ts';
import { actionRoute } from '../routes/action-route.ts';
import type { LeadMount } from './lead-resource.ts';

interface Assignment {
  assigned_user_id: number | string | null;
}

const assignBody = Type.Unsafe<Assignment>(
  Type.Object(
    {
      assigned_user_id: Type.Unsafe<Assignment['assigned_user_id']>({
        type: ['integer', 'string', 'null'],
        minimum: 1,
        maxLength: 254,
        description: 'A user by number, UUID, user_… or e-mail address; null for nobody.',
      }),
    },
    {
      additionalProperties: false,
      examples: [{ assigned_user_id: 5 }, { assigned_user_id: null }],
    },
  ),
);

const tagBody = Type.Object(
  {
    tag: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'A name; matched in any case, or created.',
    }),
  },
  { additionalProperties: false, examples: [{ tag: 'vip-client' }] },
);

export function leadActionRoutes(mount: LeadMount): void {
  const { write } = mount.services;
  actionRoute(mount, {
    action: 'restore',
    summary: 'Restore a lead from the trash',
    description: 'Restores it with its notes and tasks.',
    run: (context, ref) => restoreLead(write, context, ref),
  });
  for (const [action, starred] of [
    ['star', true],
    ['unstar', false],
  ] as const) {
    actionRoute(mount, {
      action,
      summary: starred ? 'Star a lead' : 'Unstar a lead',
      run: (context, ref) => updateLead(write, context, ref, { starred }),
    });
  }
  actionRoute(mount, {
    action: 'assign',
    summary: 'Assign or unassign a lead',
    body: assignBody,
    run: (context, ref, { assigned_user_id: user }) =>
      updateLead(write, context, ref, { assignee: user === null ? null : memberRefOf(user) }),
  });
  actionRoute(mount, {
    action: 'tags',
    operationId: 'addTagToLead',
    summary: 'Add a tag to a lead',
    description: 'Adding a tag that the lead already has changes nothing.',
    body: tagBody,
    run: (context, ref, { tag }) =>
      withFieldAliases({ tag }, { tags: 'tag' }, () =>
        updateLead(write, context, ref, { addTags: [checkTagName(tag, 'tag')] }),
      ),
  });
}
