// What the log calls a member is a user in both full APIs: among what events are about, and at the
// beginning of their types. Pure.

export const shownKind = (kind: string): string => (kind === 'member' ? 'user' : kind);

export const storedKind = (kind: string): string => (kind === 'user' ? 'member' : kind);

export const shownType = (type: string): string => type.replace(/^member\./, 'user.');

export const storedType = (type: string): string => type.replace(/^user\./, 'member.');
