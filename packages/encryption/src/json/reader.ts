import { err, ok, type Result } from '@small-places/kernel'

/**
 * Turns an unknown value into a `T`, or gives `undefined` if it is not one. Small on purpose: the reporter's page
 * downloads it.
 */
export type Reader<T> = (value: unknown) => T | undefined

/** What a reader gives. */
export type Read<R> = R extends Reader<infer T> ? T : never

type Shape = Readonly<Record<string, Reader<unknown>>>
type Shaped<S extends Shape> = { readonly [K in keyof S]: Read<S[K]> }

/** A JSON object that came from outside, its members not looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Any JSON object. */
export const anyObject: Reader<JsonObject> = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value as JsonObject : undefined

/**
 * A JSON object with all members of `required`, and those of `optional` where they are present. Members that are not
 * named are kept (docs/formats.md section 1).
 */
export const object = <R extends Shape, O extends Shape = Record<never, never>>(
  required: R, optional?: O,
): Reader<Shaped<R> & Partial<Shaped<O>>> => value => {
  const given = anyObject(value)
  if (given === undefined) return undefined
  const read: Record<string, unknown> = { ...given }
  for (const [name, reader] of Object.entries(required)) {
    if (!Object.hasOwn(given, name)) return undefined
    const member = reader(given[name])
    if (member === undefined) return undefined
    read[name] = member
  }
  for (const [name, reader] of Object.entries(optional ?? {})) {
    if (!Object.hasOwn(given, name)) continue
    const member = reader(given[name])
    if (member === undefined) return undefined
    read[name] = member
  }
  // Every member that the type names was read by its reader above.
  return read as Shaped<R> & Partial<Shaped<O>>
}

/** An object used as a map: any names, each value read by `reader`. */
export const recordOf = <T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> => value => {
  const given = anyObject(value)
  if (given === undefined) return undefined
  const entries: [string, T][] = []
  for (const [name, member] of Object.entries(given)) {
    const read = reader(member)
    if (read === undefined) return undefined
    entries.push([name, read])
  }
  return Object.fromEntries(entries)
}

/** A list whose entries are all read by `reader`. */
export const listOf = <T>(reader: Reader<T>): Reader<readonly T[]> => value => {
  if (!Array.isArray(value)) return undefined
  const read: T[] = []
  for (const entry of value as readonly unknown[]) {
    const one = reader(entry)
    if (one === undefined) return undefined
    read.push(one)
  }
  return read
}

/** Null, or what `reader` reads. */
export const nullOr = <T>(reader: Reader<T>): Reader<T | null> => value => value === null ? null : reader(value)

/** A string of any length. */
export const text: Reader<string> = value => typeof value === 'string' ? value : undefined

/** True or false. */
export const flag: Reader<boolean> = value => typeof value === 'boolean' ? value : undefined

/** A whole number from `least` up that is exact in a double. */
export const wholeFrom = (least: number): Reader<number> => value =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : undefined

/** Exactly one of the given strings or numbers. */
export const oneOf = <const T extends string | number>(...values: readonly T[]): Reader<T> => value =>
  values.find(known => known === value)

/** A string that matches `pattern`. */
export const matching = (pattern: RegExp): Reader<string> => value =>
  typeof value === 'string' && pattern.test(value) ? value : undefined

const DEEPEST = 16

/** Whether numbers and nesting keep to docs/formats.md section 1, so that every implementation reads the same. */
const keepsBounds = (value: unknown, depth: number): boolean => {
  if (typeof value === 'number') return wholeFrom(0)(value) !== undefined
  if (typeof value !== 'object' || value === null) return true
  return depth < DEEPEST && Object.values(value).every(member => keepsBounds(member, depth + 1))
}

/**
 * The value in `json`, read by `reader`. Numbers other than integers from 0 to 2^53 − 1, and more than 16 levels, are
 * refused.
 */
export const readJson = <T>(json: string, reader: Reader<T>): Result<T, 'malformed'> => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return err('malformed')
  }
  const read = keepsBounds(value, 0) ? reader(value) : undefined
  return read === undefined ? err('malformed') : ok(read)
}
