import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { AssignedCounts } from '../../../domain/members/assigned-records.ts';
import {
  type Member,
  type MemberStatus,
  memberStatuses,
  type Role,
  roles,
  statusOf,
} from '../../../domain/members/member.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';
import {
  availabilityExample,
  availabilityJson,
  availabilityResponse,
} from './availability-schema.ts';

/** A member, with what the request has just created or changed. */
export interface User extends Member {
  inviteUrl?: string;
  passwordLink?: { url: string; expiresAt: Date };
  reassigned?: AssignedCounts;
}

export const assignedCounts = (options: { title?: string; description?: string }) =>
  Type.Object(
    {
      ...{ leads: Type.Integer(), contacts: Type.Integer() },
      ...{ deals: Type.Integer(), tasks: Type.Integer() },
    },
    options,
  );

export const userResource: Resource<User> = {
  kind: 'user',
  name: 'user',
  plural: 'users',
  path: '/api/v1/users',
  scope: subjectResources.member,
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('user'),
      name: Type.String(),
      email: Type.String({ description: 'The address for signing in.' }),
      role: Type.Enum([...roles]),
      status: Type.Enum([...memberStatuses], {
        description: 'invited until the invitation link is used.',
      }),
      time_zone: textOrNull({ description: "null uses the workspace's time zone." }),
      ...availabilityResponse,
      deactivated_at: textOrNull({ format: 'date-time' }),
      invite_url: Type.Optional(
        Type.String({
          description: 'Works once, within 7 days. Only in the response that creates it.',
        }),
      ),
      password_link: Type.Optional(
        Type.Object(
          { url: Type.String(), expires_at: time() },
          { description: 'Works once. Only in the response that creates it.' },
        ),
      ),
      reassigned: Type.Optional(
        assignedCounts({
          description:
            'The records that went to another user. Only in the response that moves them.',
        }),
      ),
      created_at: time(),
      updated_at: time(),
    }),
  render: (user, style) => ({
    ...style.ids('user', user),
    name: user.name,
    email: user.email,
    role: user.role,
    status: statusOf(user),
    time_zone: user.timeZone,
    ...availabilityJson(user),
    deactivated_at: user.deactivatedAt?.toISOString() ?? null,
    ...(user.inviteUrl !== undefined && { invite_url: user.inviteUrl }),
    ...(user.passwordLink && {
      password_link: {
        url: user.passwordLink.url,
        expires_at: user.passwordLink.expiresAt.toISOString(),
      },
    }),
    ...(user.reassigned && { reassigned: user.reassigned }),
    created_at: user.createdAt.toISOString(),
    updated_at: user.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 5,
    personId: 'person',
    name: 'Jo Smith',
    email: 'jo@example.com',
    role: 'agent',
    language: null,
    timeZone: null,
    notificationEmail: null,
    workingHours: availabilityExample.working_hours,
    absences: availabilityExample.absences,
    dailyLeadLimit: 15,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
    deactivatedAt: null,
  },
};

const name = Type.String({ minLength: 1, maxLength: 200 });
const role = Type.Enum([...roles]);

export const createUserBody = Type.Object(
  { name, email: Type.String({ maxLength: 254, format: 'email' }), role },
  {
    additionalProperties: false,
    examples: [{ name: 'Jo Smith', email: 'jo@example.com', role: 'agent' }],
  },
);

export const updateUserBody = Type.Partial(Type.Object({ name, role }), {
  additionalProperties: false,
  examples: [{ role: 'manager' }],
});

export const userQuery = {
  role: Type.Optional(Type.Enum([...roles])),
  status: Type.Optional(Type.Enum([...memberStatuses])),
  search: Type.Optional(
    Type.String({
      maxLength: 200,
      description: 'A part of the name or of the e-mail address.',
    }),
  ),
};

export interface UserQuery {
  role?: Role;
  status?: MemberStatus;
  search?: string;
}
