// The trash: a deleted lead can be restored for 30 days, and is removed for good afterwards.
const keptForMs = 30 * 86_400_000;

/** Leads that were deleted before this moment are gone. */
export const goneBefore = (now: Date): Date => new Date(now.getTime() - keptForMs);
