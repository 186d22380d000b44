// The version of a record comes in a header, so it is kept beside the record that it came with.

const versions = new WeakMap<object, string>();

/** For `ifMatch`: a change is then refused when somebody has changed the record since. */
export function versionOf(record: object): string {
  const version = versions.get(record);
  if (version !== undefined) return version;
  throw new TypeError('Only a record that was got or changed by itself has a version: get it.');
}

export function keepVersion(answer: unknown, { headers }: Response): void {
  const version = headers.get('etag');
  const record = (answer as { data?: unknown } | undefined)?.data;
  if (version !== null && typeof record === 'object' && record !== null) {
    versions.set(record, version);
  }
}
