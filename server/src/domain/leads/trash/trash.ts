// A deleted lead stays in the trash for 30 days, in which it can be restored; then it is purged.
const retentionMs = 30 * 86_400_000;

/** Leads that were deleted before this time are no longer in the trash. */
export const trashCutoff = (now: Date): Date => new Date(now.getTime() - retentionMs);
