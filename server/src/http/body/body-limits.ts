// The size limits of bodies, by what their routes create. Pure.

const kib = 1024;

/** The default; it holds a note of 20,000 escaped characters. */
export const defaultBody = 256 * kib;
/** Holds the largest lead with all its notes and tags, every non-ASCII character escaped. */
export const leadBody = 512 * kib;
/** 1,000 leads in one body. */
export const batchBody = 16 * 1024 * kib;
/** For records with many parts, such as a form. */
export const maxBody = 1024 * kib;

// Parsing costs more by the key than by the byte, so the size limit also bounds the keys.
const bytesPerKey = 64;
const bytesPerValue = 16;

export const maxKeys = (bodyLimit: number): number => bodyLimit / bytesPerKey;
export const maxValues = (bodyLimit: number): number => bodyLimit / bytesPerValue;

export const sizeOf = (bytes: number): string =>
  bytes < maxBody ? `${bytes / kib} KiB` : `${bytes / kib / kib} MiB`;
