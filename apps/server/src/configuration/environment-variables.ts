/**
 * Variables of the environment and the settings that each of them sets. They win over the file, so that secrets can be
 * kept out of it and a container needs no file at all. `SMALLPLACES_DATA`, the data folder, is read before.
 */
export const environmentVariables: Readonly<Record<string, readonly string[]>> = {
  SITE_LISTEN: ['site', 'listen'],
  SITE_ORIGIN: ['site', 'origin'],
  DESK_LISTEN: ['desk', 'listen'],
  DESK_ORIGIN: ['desk', 'origin'],
  ONION_SITE_LISTEN: ['onion', 'site', 'listen'],
  ONION_SITE_ORIGIN: ['onion', 'site', 'origin'],
  ONION_DESK_LISTEN: ['onion', 'desk', 'listen'],
  ONION_DESK_ORIGIN: ['onion', 'desk', 'origin'],
  STORE: ['store'],
  MAIL_URL: ['notify', 'mail', 'url'],
  MAIL_FROM: ['notify', 'mail', 'from'],
  MAIL_TO: ['notify', 'mail', 'to'],
  WEBHOOK_URL: ['notify', 'webhook', 'url'],
  WEBHOOK_SECRET: ['notify', 'webhook', 'secret'],
}

/** The document with the variables put where they belong; what is not an object is given back as it is. */
export const withEnvironment = (
  document: unknown, variables: Readonly<Record<string, string | undefined>>,
): unknown => Object.entries(environmentVariables).reduce<unknown>((result, [name, path]) => {
  const value = variables[name]
  return value === undefined || value === '' ? result : placed(result, path, value)
}, document)

const placed = (document: unknown, [name, ...rest]: readonly string[], value: string): unknown => {
  if (name === undefined) return value
  if (document === undefined || document === null) return { [name]: placed(undefined, rest, value) }
  if (typeof document !== 'object' || Array.isArray(document)) return document
  const inner: unknown = Object.hasOwn(document, name) ? Reflect.get(document, name) : undefined
  return { ...document, [name]: placed(inner, rest, value) }
}
