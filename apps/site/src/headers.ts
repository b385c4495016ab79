/** What a response is, for its caching. */
export type Freshness =
  /** A page or answer: never kept, neither by the browser nor by anything between. */
  | 'never-kept'
  /** A file whose name holds the hash of its content. */
  | 'immutable'
  /** A small public file that must be asked for again each time, such as pins. */
  | 'asked-again'

const caching: Readonly<Record<Freshness, string>> = {
  'never-kept': 'no-store',
  immutable: 'public, max-age=31536000, immutable',
  'asked-again': 'no-cache',
}

const policy = (reached: readonly string[]): string => [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", ["connect-src 'self'", ...reached].join(' '),
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const switchedOff = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture',
  'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'identity-credentials-get',
  'idle-detection',
  'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get',
  'screen-wake-lock', 'serial', 'storage-access', 'usb', 'xr-spatial-tracking',
].map((feature) => `${feature}=()`).join(', ')

/**
 * The headers of every response of the public site, set in this one place.
 * Nothing is loaded from elsewhere, no address of this site is told to others, nothing may be framed, no feature of the
 * device is used. `Strict-Transport-Security` is left to the server, which knows whether it is reached through TLS; an
 * onion address is not.
 * @param reached Origins beside our own that the page's script may ask: for the exposure check alone.
 */
export function securityHeaders(freshness: Freshness, reached: readonly string[] = []): Readonly<Record<string, string>> {
  return {
    'cache-control': caching[freshness],
    'content-security-policy': policy(reached),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': switchedOff,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noarchive',
  }
}
