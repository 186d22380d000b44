import Type, { type TSchema } from 'typebox';
import type { Principal } from '../../../domain/keys/principal.ts';
import { languages } from '../../../domain/language.ts';
import type { Membership } from '../../../domain/members/list-memberships.ts';
import { type Member, roles } from '../../../domain/members/member.ts';
import type { Workspace } from '../../../domain/workspaces/workspace.ts';
import type { ApiStyle } from '../api-style.ts';
import { textOrNull } from '../response-schemas.ts';
import {
  availabilityExample,
  availabilityFields,
  availabilityJson,
  availabilityResponse,
} from './availability-schema.ts';

interface Me {
  principal: Principal;
  /** Undefined when the user who created the key is deleted. */
  member: Member | undefined;
  workspace: Workspace;
  /** Null for a key. */
  twoFactor: { enabled: boolean; required: boolean } | null;
  memberships: readonly Membership[];
}

const anyTime = { workingHours: null, absences: [], dailyLeadLimit: null };

export function meJson(
  { principal: { keyId, owner, role, scopes }, member, workspace, twoFactor, memberships }: Me,
  style: ApiStyle,
): object {
  return {
    type: keyId === null ? 'user' : 'key',
    user: owner && {
      ...style.ids('user', owner),
      name: member?.name ?? owner.name,
      email: owner.email,
      language: member?.language ?? null,
      time_zone: member?.timeZone ?? null,
      notification_email: member?.notificationEmail ?? null,
      ...availabilityJson(member ?? anyTime),
    },
    role,
    scopes: [...scopes],
    workspace: {
      ...workspaceJson(workspace, style),
      country: workspace.country,
      time_zone: workspace.timeZone,
      currency: workspace.currency,
      language: workspace.language,
    },
    two_factor: twoFactor,
    workspaces: memberships.map((membership) => ({
      ...workspaceJson(membership.workspace, style),
      role: membership.role,
    })),
  };
}

function workspaceJson(
  workspace: Pick<Workspace, 'id' | 'number' | 'slug' | 'name'>,
  style: ApiStyle,
) {
  return { ...style.ids('workspace', workspace), slug: workspace.slug, name: workspace.name };
}

const orNull = <Schema extends object>(schema: Schema): TSchema =>
  Type.Unsafe({ ...schema, type: ['object', 'null'] });

const languageOrNull = Type.Unsafe<(typeof languages)[number] | null>({
  type: ['string', 'null'],
  enum: [...languages, null],
  description: "null uses the workspace's language.",
});

export function meResponse(style: ApiStyle): TSchema {
  const workspaceFields = {
    ...style.idSchemas('workspace'),
    slug: Type.String(),
    name: Type.String(),
  };
  const user = Type.Object(
    {
      ...style.idSchemas('user'),
      name: Type.String(),
      email: Type.String({ description: 'The address for signing in.' }),
      language: languageOrNull,
      time_zone: textOrNull({ description: "null uses the workspace's time zone." }),
      notification_email: textOrNull({ description: 'null uses the address for signing in.' }),
      ...availabilityResponse,
    },
    { description: 'The person, or the user who created the key.' },
  );
  const schema = Type.Object(
    {
      type: Type.Enum(['user', 'key']),
      user: orNull(user),
      role: Type.Unsafe({ type: ['string', 'null'], enum: [...roles, null] }),
      scopes: Type.Array(Type.String(), { description: '* means all scopes.' }),
      workspace: Type.Object({
        ...workspaceFields,
        country: Type.String(),
        time_zone: Type.String(),
        currency: Type.String(),
        language: Type.Enum([...languages]),
      }),
      two_factor: orNull(
        Type.Object(
          {
            enabled: Type.Boolean(),
            authenticator_app: Type.Boolean(),
            required: Type.Boolean(),
          },
          {
            description:
              'Whether the person has a second factor, whether an authenticator app is one, and ' +
              'whether the workspace requires one: without it, every other request gets 403. null ' +
              'for a key.',
          },
        ),
      ),
      workspaces: Type.Array(Type.Object({ ...workspaceFields, role: Type.Enum([...roles]) }), {
        description: 'All workspaces of a person; empty for a key.',
      }),
    },
    { title: 'Me' },
  );
  return style.wrapSchema(schema, {
    description: 'The current user or key.',
    examples: [style.wrap(exampleOf(style))],
  });
}

export const updateMeBody = Type.Partial(
  Type.Object({
    name: Type.String({ minLength: 1, maxLength: 200 }),
    language: languageOrNull,
    time_zone: textOrNull({
      maxLength: 100,
      description: "A name such as Europe/Berlin; null uses the workspace's time zone.",
    }),
    notification_email: textOrNull({
      maxLength: 254,
      description: 'For notifications only; null uses the address for signing in.',
    }),
    ...availabilityFields,
  }),
  {
    additionalProperties: false,
    examples: [
      { language: 'de', time_zone: 'Europe/Berlin', notification_email: 'desk@example.com' },
      { name: 'Jo Smith', notification_email: null },
      availabilityExample,
    ],
  },
);

function exampleOf(style: ApiStyle): object {
  const acme = {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62',
    number: 1,
    slug: 'acme',
    name: 'Acme',
  };
  const jo = { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 5 };
  const workspace = workspaceJson(acme, style);
  return {
    type: 'user',
    user: {
      ...style.ids('user', jo),
      ...{ name: 'Jo Smith', email: 'jo@example.com' },
      ...{ language: null, time_zone: 'Europe/Berlin', notification_email: null },
      ...{ ...availabilityExample, daily_lead_limit: null },
    },
    role: 'admin',
    scopes: ['*'],
    workspace: {
      ...workspace,
      ...{ country: 'US', time_zone: 'UTC', currency: 'USD', language: 'en' },
    },
    two_factor: { enabled: true, authenticator_app: true, required: false },
    workspaces: [{ ...workspace, role: 'admin' }],
  };
}
