// Whose records Home shows, by its address.
export type Scope = 'mine' | 'team';

export const scopeOf = (text: unknown): Scope => (text === 'mine' ? 'mine' : 'team');
