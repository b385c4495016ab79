/** The kinds of personal data that are looked for in a text. */
export const TEXT_KINDS = [
  'email', 'phone', 'postal-address', 'national-id', 'tax-id', 'passport', 'health-id', 'driving-licence',
  'bank-account', 'payment-card', 'crypto-wallet', 'ip-address', 'mac-address', 'coordinates', 'vehicle-plate',
  'username', 'web-address', 'person-name', 'date-of-birth', 'disclosure', 'device-id', 'secret', 'date',
  'age', 'place', 'organisation',
] as const

/**
 * Kinds that say where and among whom a text takes place, and mostly nothing of its writer. They are found, but redaction
 * leaves them unless it is asked.
 */
export const SURROUNDING_KINDS: readonly TextKind[] = ['place', 'organisation']

/** A kind of personal data in a text. */
export type TextKind = typeof TEXT_KINDS[number]
