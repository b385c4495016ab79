/** The public pages. */
export const pageNames = [
  'home', 'danger', 'concern', 'mailbox', 'how-it-works', 'limits', 'other-ways', 'paste', 'key', 'offline',
  'exposure',
] as const

export type PageName = (typeof pageNames)[number]

const plain: Readonly<Record<PageName, string>> = {
  home: '', danger: 'report/danger', concern: 'report/concern', mailbox: 'mailbox', 'how-it-works': 'how-it-works',
  limits: 'limits', 'other-ways': 'other-ways', paste: 'paste', key: 'key', offline: 'offline',
  exposure: 'exposure',
}

/**
 * Quiet addresses say nothing in a list of visited pages, and quiet pages have a title that says nothing. They are
 * asked for by a link on every page and kept by every link of a quiet page, so no cookie is needed.
 */
const quietMark = '-'

/** The path of a page. The language is the first segment; `quiet` gives the address that says nothing. */
export function pathOf(page: PageName, language: string, quiet: boolean): string {
  if (!quiet) return `/${language}/${plain[page]}`
  const number = pageNames.indexOf(page)
  return number === 0 ? `/${language}/${quietMark}` : `/${language}/${quietMark}/${number}`
}

/** What a path below the language segment asks for, or null when there is no such page. */
export function pageAt(rest: string): { readonly page: PageName; readonly quiet: boolean } | null {
  if (rest === quietMark) return { page: 'home', quiet: true }
  if (rest.startsWith(`${quietMark}/`)) {
    const number = rest.slice(quietMark.length + 1)
    const page = /^[1-9]\d?$/.test(number) ? pageNames[Number(number)] : undefined
    return page === undefined ? null : { page, quiet: true }
  }
  const page = pageNames.find((name) => plain[name] === rest)
  return page === undefined ? null : { page, quiet: false }
}
