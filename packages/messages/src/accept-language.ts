import { fallbackChain, truncations } from './fallbacks.ts'

interface Wish {
  readonly code: string
  readonly weight: number
}

/**
 * The available language that suits a browser's `Accept-Language` (RFC 9110, section 12.5.4) best. Every wish is first
 * looked for as itself and without its last parts, in the order of preference; only when none is there do fallbacks
 * count. So who asks for Abkhaz and then Ukrainian gets Ukrainian, and not the Russian that Abkhaz falls back to.
 * @param header What the browser sent, or nothing; nonsense in it is skipped.
 * @param available Codes as in `i18n/`.
 * @param otherwise What to answer when no wish can be met.
 */
export function bestLanguage(header: string | undefined, available: readonly string[], otherwise: string): string {
  const wishes = readWishes(header ?? '')
  const codes = new Set(available)
  const refused = new Set(wishes.filter(({ weight }) => weight === 0).map(({ code }) => code))
  const offered = (code: string): boolean => codes.has(code) && !refused.has(code)
  const wanted = wishes.filter(({ weight }) => weight > 0).map(({ code }) => code)
  const direct = wanted.flatMap(directMatches).find(offered)
  return direct ?? wanted.flatMap((code) => fallbackChain(code).slice(0, -1)).find(offered) ?? otherwise
}

/** A tag, the tag with its script spelt out (`zh-tw` is `zh-hant`), and both without their last parts. */
function directMatches(code: string): string[] {
  return [code, withScript(code)].flatMap(truncations).sort((a, b) => b.length - a.length)
}

function withScript(code: string): string {
  try {
    const { language, script } = new Intl.Locale(code).maximize()
    return `${language}-${script ?? ''}`.toLowerCase()
  } catch {
    return code
  }
}

function readWishes(header: string): Wish[] {
  // Real headers are far shorter; a longer one is somebody trying what happens.
  return header.slice(0, 500).split(',').flatMap((part): Wish[] => {
    const found = /^\s*([a-z]{2,8}(?:-[a-z0-9]{1,8})*)\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(part)
    return found?.[1] === undefined ? [] : [{ code: found[1].toLowerCase(), weight: Number(found[2] ?? 1) }]
  }).sort((a, b) => b.weight - a.weight)
}
