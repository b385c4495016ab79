/** Calling other programs, whose types are not ours to trust. Both throw a TypeError where there is no such thing. */

/** A function or a method of an object, ready to be called. */
export function callableOf(owner: object, name: string): (...args: readonly unknown[]) => unknown {
  const method: unknown = Reflect.get(owner, name)
  if (typeof method !== 'function') throw new TypeError(`“${name}” is no function`)
  return (...args) => {
    const answer: unknown = Reflect.apply(method, owner, args)
    return answer
  }
}

/** An object of a class that is a field of `owner`. */
export function instanceOf(owner: object, name: string, ...args: readonly unknown[]): object {
  const made: unknown = Reflect.get(owner, name)
  if (typeof made !== 'function') throw new TypeError(`“${name}” is no class`)
  const instance: unknown = Reflect.construct(made, args)
  if (typeof instance !== 'object' || instance === null) throw new TypeError(`“${name}” makes no object`)
  return instance
}
