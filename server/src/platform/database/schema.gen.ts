// biome-ignore lint/suspicious/noEmptyInterface: written by scripts/schema.ts
export interface Tables {}
