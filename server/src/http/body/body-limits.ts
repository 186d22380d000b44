// How large a body may be, by what its route makes. Pure.

const kib = 1024;

/** Of a route that names no other: holds a note of 20,000 characters, each of them escaped. */
export const defaultBody = 256 * kib;
/** Holds the largest lead, notes and tags and all, with every character escaped that is not ASCII. */
export const leadBody = 512 * kib;
/** Of what holds many parts of its own, such as a form. */
export const largestBody = 1024 * kib;

// Keys cost more time than bytes do, so a body may hold only so many for its route's limit.
const bytesPerKey = 64;
const bytesPerValue = 16;

export const maxKeys = (bodyLimit: number): number => bodyLimit / bytesPerKey;
export const maxValues = (bodyLimit: number): number => bodyLimit / bytesPerValue;

export const sizeOf = (bytes: number): string =>
  bytes < largestBody ? `${bytes / kib} KiB` : `${bytes / kib / kib} MiB`;
