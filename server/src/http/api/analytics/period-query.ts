// What every question about figures takes: some days, and how they are taken apart.
import Type, { type TProperties } from 'typebox';

export const periodQuery = {
  from: Type.Optional(
    Type.String({
      format: 'date',
      description: 'The first day, written YYYY-MM-DD; 30 days before the last when left out.',
    }),
  ),
  to: Type.Optional(
    Type.String({ format: 'date', description: 'The last day; today when left out.' }),
  ),
};

export interface PeriodQuery {
  from?: string;
  to?: string;
}

export function groupQuery<Group extends string>(groups: readonly Group[]) {
  return {
    group_by: Type.Optional(
      Type.Enum([...groups], {
        description: 'Tells the figures of each part beside those of the whole.',
      }),
    ),
  };
}

export const periodNote =
  'Days are those of the time zone of the workspace, and the same figures of as many days before ' +
  'stand beside. Every figure is counted from the event log, up to its last event. What is in the ' +
  'trash is not counted.';

/** Figures of the days asked for, and of those before them. */
export function comparedSchema(figures: TProperties) {
  const period = Type.Object({
    from: Type.String({ format: 'date' }),
    to: Type.String({ format: 'date' }),
    ...figures,
  });
  return Type.Object({ current: period, previous: period });
}
