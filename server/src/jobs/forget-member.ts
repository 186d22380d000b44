import Type from 'typebox';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { deleteFeedsOfMember } from '../domain/feeds/delete-feeds-of-member.ts';
import { forgetMember, forgetMemberTask } from '../domain/notifications/forget-member.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({ workspaceId: Type.String(), memberId: Type.String() });

export const forgetMemberJob = ({ database }: Pick<WriteDeps, 'database'>): JobHandler => ({
  task: forgetMemberTask,
  async handle(payload) {
    const { workspaceId, memberId } = parsePayload(payloadSchema, payload);
    await forgetMember(database.kysely, workspaceId, memberId);
    await deleteFeedsOfMember(database.kysely, workspaceId, memberId);
  },
});
