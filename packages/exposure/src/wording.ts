/**
 * A sentence for the person: the key of an interface message (`i18n/en.json`, prefix `exposure-`) and what stands for
 * its `$1`, `$2` …. A number stays a number, so that it is written in the digits of the language and picks its plural.
 */
export interface Wording {
  readonly key: `exposure-${string}`
  readonly values: readonly (string | number)[]
}

/** Makes a {@link Wording}. */
export const say = (key: Wording['key'], ...values: readonly (string | number)[]): Wording => ({ key, values })
