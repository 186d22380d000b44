declare module 'fs-native-extensions' {
  /** Takes the exclusive lock of the whole file; false when another open file has it. */
  export function tryLock(descriptor: number): boolean;
}
