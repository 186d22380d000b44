/** The eight hues of statuses, stages, tags and people. Lagoon stays the accent's. */
export const hues = ['gray', 'blue', 'violet', 'pink', 'red', 'orange', 'yellow', 'green'] as const;

export type Hue = (typeof hues)[number];
