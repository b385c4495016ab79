const isOfThisMachine = ({ hostname }: URL): boolean => hostname === 'localhost' || hostname === '127.0.0.1'

/**
 * The address of `api.php` of a wiki that somebody named by its host, or by the address of any of its pages. Null where
 * it is no address of a wiki: only `https:` is taken, but for this machine.
 */
export function apiAddressOf(typed: string): string | null {
  const text = typed.trim()
  const address = parsed(/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^localhost:\d/i.test(text) ? text : `https://${text}`)
  if (address === null || address.username !== '' || address.password !== '') return null
  const isWeb = address.protocol === 'https:' && (address.hostname.includes('.') || isOfThisMachine(address))
  if (!isWeb && !(address.protocol === 'http:' && isOfThisMachine(address))) return null
  // Where somebody gives the address of `api.php` itself it need not lie where most wikis have it.
  return `${address.origin}${address.pathname.endsWith('/api.php') ? address.pathname : '/w/api.php'}`
}

/** `URL.parse` is younger than the browsers that this page is for. */
function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
