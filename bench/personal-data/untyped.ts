/** Reading values that no type vouches for: files of other people, answers of other programs. All throw a TypeError. */

/** A field of an object. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !(name in value)) throw new TypeError(`there is no “${name}”`)
  const field: unknown = Reflect.get(value, name)
  return field
}

/** A list. */
export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list')
  return value
}

/** A text. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text')
  return value
}

/** A whole number from 0. */
export function countOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new TypeError('not a count')
  return value
}

/** A function or a method of an object, ready to be called. */
export function callableOf(value: unknown, name: string): (...args: readonly unknown[]) => unknown {
  const method = fieldOf(value, name)
  if (typeof method !== 'function') throw new TypeError(`“${name}” is no function`)
  return (...args) => {
    const answer: unknown = Reflect.apply(method, value, args)
    return answer
  }
}

/** An object of a class that is a field of `value`. */
export function instanceOf(value: unknown, name: string, ...args: readonly unknown[]): object {
  const made = fieldOf(value, name)
  if (typeof made !== 'function') throw new TypeError(`“${name}” is no class`)
  const instance: unknown = Reflect.construct(made, args)
  if (typeof instance !== 'object' || instance === null) throw new TypeError(`“${name}” makes no object`)
  return instance
}
