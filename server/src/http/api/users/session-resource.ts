import Type from 'typebox';
import type { Session } from '../../../domain/members/session.ts';
import type { Listed } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

export const sessionResource: Listed<Session> = {
  name: 'session',
  plural: 'sessions',
  heading: 'Users',
  path: '/api/v1/users/me/sessions',
  scope: 'users',
  schema: () =>
    Type.Object({
      id: Type.String(),
      device: textOrNull({ description: 'Such as "Firefox on Linux".' }),
      address: textOrNull({ description: 'The address of its last request.' }),
      current: Type.Boolean({ description: 'Whether it is the session of this request.' }),
      created_at: time(),
      last_active_at: time(),
      expires_at: time(),
    }),
  render: (session) => ({
    id: session.id,
    device: session.device,
    address: session.address,
    current: session.current,
    created_at: session.createdAt.toISOString(),
    last_active_at: session.lastActiveAt.toISOString(),
    expires_at: session.expiresAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63',
    device: 'Firefox on Linux',
    address: '203.0.113.9',
    current: true,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    lastActiveAt: new Date('2026-03-28T10:40:00Z'),
    expiresAt: new Date('2026-04-11T09:15:00Z'),
  },
};
