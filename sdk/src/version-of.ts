// The version of a record is in a response header, so it is stored alongside the record.

const versions = new WeakMap<object, string>();

/** For `ifMatch`: the server refuses the change if the record has changed since. */
export function versionOf(record: object): string {
  const version = versions.get(record);
  if (version !== undefined) return version;
  throw new TypeError('Only a record that was got or changed by itself has a version: get it.');
}

export function keepVersion(result: unknown, { headers }: Response): void {
  const version = headers.get('etag');
  const record = (result as { data?: unknown } | undefined)?.data;
  if (version !== null && typeof record === 'object' && record !== null) {
    versions.set(record, version);
  }
}
