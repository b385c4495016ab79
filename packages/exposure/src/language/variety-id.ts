/** Varieties of languages that words can show, as codes of BCP 47 in small letters. */
export const VARIETY_IDS = [
  'ar-eg', 'ar-gulf', 'ar-iq', 'ar-levant', 'ar-maghreb', 'de-at', 'de-ch', 'en-au', 'en-ca', 'en-gb', 'en-in',
  'en-scotland', 'en-us', 'es-419', 'es-es', 'es-rioplatense',
  'fr-be-ch', 'fr-ca', 'pt-br', 'pt-pt', 'sr-cyrl', 'sr-ekavian',
  'sr-ijekavian', 'sr-latn', 'zh-hans', 'zh-hant', 'zh-hk', 'zh-mainland', 'zh-tw',
] as const

/** One of {@link VARIETY_IDS}. Of a language only: it says nothing of where somebody is from or who they are. */
export type VarietyId = typeof VARIETY_IDS[number]
