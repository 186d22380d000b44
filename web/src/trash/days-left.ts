// How long a record stays in the trash. Pure.

export const keptDays = 30;
const day = 86_400_000;

export const daysLeft = (deletedAt: string, now: Date): number =>
  Math.max(0, Math.ceil(keptDays - (now.getTime() - Date.parse(deletedAt)) / day));
