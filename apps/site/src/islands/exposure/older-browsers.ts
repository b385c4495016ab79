/**
 * What the packages of the check use of ECMAScript 2023 and 2024, for browsers since 2022 that do not have it: the
 * bundler rewrites syntax for them, and adds no functions. Each does what its specification says, for the ways in which
 * it is used here.
 */
const missing: readonly (readonly [holder: object, name: string, value: unknown])[] = [
  [Array.prototype, 'toSorted', function (this: readonly unknown[], compare?: (a: unknown, b: unknown) => number) {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is what `toSorted` is made of
    return [...this].sort(compare)
  }],
  [Array.prototype, 'toReversed', function (this: readonly unknown[]) {
    // oxlint-disable-next-line unicorn/no-array-reverse -- this is what `toReversed` is made of
    return [...this].reverse()
  }],
  [String.prototype, 'toWellFormed', function (this: string) {
    return this.replace(/\p{Surrogate}/gu, '\ufffd')
  }],
  [Map, 'groupBy', <T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
    const groups = new Map<K, T[]>()
    let index = 0
    for (const item of items) {
      const key = keyOf(item, index++)
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
    return groups
  }],
]

for (const [holder, name, value] of missing) {
  if (!(name in holder)) Object.defineProperty(holder, name, { value, writable: true, configurable: true })
}
