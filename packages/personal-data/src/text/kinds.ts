/** The kinds of personal data that are looked for in a text. */
export const TEXT_KINDS = [
  'email', 'phone', 'postal-address', 'national-id', 'tax-id', 'passport', 'health-id', 'driving-licence',
  'bank-account', 'payment-card', 'crypto-wallet', 'ip-address', 'mac-address', 'coordinates', 'vehicle-plate',
  'username', 'web-address', 'person-name', 'date-of-birth', 'disclosure', 'device-id', 'secret', 'date',
] as const

/** A kind of personal data in a text. */
export type TextKind = typeof TEXT_KINDS[number]
