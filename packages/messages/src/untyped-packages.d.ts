/** The part of `@wikimedia/language-data` that is used here; the package brings no types. */
declare module '@wikimedia/language-data' {
  const data: {
    /** The language's own name for itself, or the code where it is not known. */
    getAutonym(language: string): string
    /** Every code and what is known about it. */
    getLanguages(): Readonly<Record<string, unknown>>
    getDir(language: string): 'ltr' | 'rtl'
  }
  export default data
}

/** The part of `banana-i18n` that is used here; the types that it brings do not resolve for an ES module. */
declare module 'banana-i18n' {
  class Banana {
    constructor(locale: string, options?: {
      readonly messages?: Readonly<Record<string, string>>
      readonly finalFallback?: string
    })
    getFallbackLocales(): string[]
    i18n(key: string, ...values: readonly (string | number)[]): string
  }
  export default Banana
}
