/** A session of a person, by a browser that is signed in. */
export interface Session {
  id: string;
  /** From the user agent; null when the client sent none. */
  device: string | null;
  address: string | null;
  createdAt: Date;
  lastActiveAt: Date;
  expiresAt: Date;
  /** Whether it is the session of this request. */
  current: boolean;
}
