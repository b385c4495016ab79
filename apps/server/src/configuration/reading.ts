import { type Result } from '@small-places/kernel'

/** What is wrong with a setting: where it stands, and a code. Never its value, which may be a secret. */
export interface Problem {
  /** Such as `desk.origin`. */
  readonly setting: string
  readonly problem:
    | 'missing' | 'unknown' | 'not-text' | 'not-a-number' | 'out-of-range' | 'not-an-object' | 'not-a-list'
    | 'not-true-or-false' | 'not-an-origin' | 'not-an-address' | 'not-a-store' | 'no-tls' | 'same-origin'
    | 'beyond-this-machine' | 'not-a-link'
}

/** Reads one value of unknown shape; what is wrong goes to `problems` under the setting's name. */
export type Reader<T> = (value: unknown, setting: string, problems: Problem[]) => T | undefined

const fail = (problems: Problem[], setting: string, value: unknown, problem: Problem['problem']): undefined => {
  problems.push({ setting, problem: value === undefined ? 'missing' : problem })
  return undefined
}

/** Any text that is not empty. */
export const text: Reader<string> = (value, setting, problems) =>
  typeof value === 'string' && value.trim() !== '' ? value : fail(problems, setting, value, 'not-text')

/** A whole number from `from` to `to`. */
export const whole = (from: number, to: number): Reader<number> => (value, setting, problems) => {
  if (typeof value !== 'number' || !Number.isInteger(value)) return fail(problems, setting, value, 'not-a-number')
  return value >= from && value <= to ? value : fail(problems, setting, value, 'out-of-range')
}

/** Yes or no. */
export const flag: Reader<boolean> = (value, setting, problems) =>
  typeof value === 'boolean' ? value : fail(problems, setting, value, 'not-true-or-false')

/** A list of which every entry is read by `one`. */
export const list = <T>(one: Reader<T>): Reader<readonly T[]> => (value, setting, problems) => {
  if (!Array.isArray(value)) return fail(problems, setting, value, 'not-a-list')
  return value.flatMap((entry, i) => {
    const read = one(entry, `${setting}[${i}]`, problems)
    return read === undefined ? [] : [read]
  })
}

/** Texts by any names, such as languages. */
export const texts: Reader<Readonly<Record<string, string>>> = (value, setting, problems) => {
  if (!isObject(value)) return fail(problems, setting, value, 'not-an-object')
  const read = Object.entries(value).map(([name, one]) => [name, text(one, `${setting}.${name}`, problems)] as const)
  return Object.fromEntries(read.flatMap(([name, one]) => one === undefined ? [] : [[name, one]]))
}

/** The value where there is one, `instead` where the setting is absent. */
export const optional = <T, D>(reader: Reader<T>, instead: D): Reader<T | D> => (value, setting, problems) =>
  value === undefined || value === null ? instead : reader(value, setting, problems)

type Shape = Readonly<Record<string, Reader<unknown>>>
type Fields<S extends Shape> = { readonly [Name in keyof S]: Exclude<ReturnType<S[Name]>, undefined> }

/** An object of these fields. A field that is not among them is a problem: a mistyped setting must not pass unseen. */
export const object = <S extends Shape>(shape: S): Reader<Fields<S>> => (value, setting, problems) => {
  if (!isObject(value)) return fail(problems, setting, value, 'not-an-object')
  const place = (name: string) => setting === '' ? name : `${setting}.${name}`
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name)) problems.push({ setting: place(name), problem: 'unknown' })
  }
  const before = problems.length
  const fields = Object.entries(shape).map(([name, reader]) => [name, reader(value[name], place(name), problems)])
  // Every field was read by the reader of its name, which the compiler cannot follow through the entries.
  return problems.length === before ? Object.fromEntries(fields) as Fields<S> : undefined
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text that `make` turns into something better. */
export const textAs = <T>(make: (given: string) => Result<T, Problem['problem']>): Reader<T> =>
  (value, setting, problems) => {
    const given = text(value, setting, problems)
    if (given === undefined) return undefined
    const made = make(given)
    return made.ok ? made.value : fail(problems, setting, value, made.error)
  }
