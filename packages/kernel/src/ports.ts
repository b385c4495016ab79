/** Tells the time in milliseconds since 1970-01-01T00:00Z. Passed in, so that the core is pure and tests can move it. */
export interface Clock {
  now(): number
}

/** Returns `length` bytes from a cryptographically secure source. Tests may pass a fixed one. */
export type RandomBytes = (length: number) => Uint8Array
