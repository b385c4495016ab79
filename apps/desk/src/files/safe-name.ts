const longest = 120

/**
 * Characters that turn the direction of text or cannot be seen, with which `gpj.exe` can be made to look like a
 * picture.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu

/** What the file systems in use refuse, or read as a path. */
const refused = /[<>:"/\\|?*]/g

const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * A name under which a file of somebody else can be saved: no path, no control or invisible characters, nothing that a
 * system reserves, not hidden, at most 120 characters with its ending kept.
 * @param name What the sender called it; anything.
 * @param fallback A name for a file that has none left.
 */
export function safeName(name: string, fallback = 'file'): string {
  const shown = name.normalize('NFC').replace(unseen, '').replace(refused, '_').replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const kept = shown === '' ? fallback : shown
  const free = reservedOnWindows.test(kept) ? `_${kept}` : kept
  const letters = [...free]
  if (letters.length <= longest) return free
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(free)?.[0] ?? ''
  return letters.slice(0, longest - ending.length).join('').trimEnd() + ending
}

/** Different names for different files: the second `a.jpg` becomes `a (2).jpg`. Case does not make a difference. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
    const stem = name.slice(0, name.length - ending.length)
    let free = name
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem} (${n})${ending}`
    taken.add(free.toLowerCase())
    return free
  })
}
