import { addedText } from './added-text.ts'

const ENTITIES: Readonly<Record<string, string>> =
  { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', '#039': "'", '#160': '\u00a0' }

const unescaped = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(#?[a-z0-9]{1,8});/gi, (whole, name: string) => {
    const named = ENTITIES[name.toLowerCase()]
    if (named !== undefined) return named
    const code = /^#x([0-9a-f]+)$/i.exec(name)?.[1]
    const point = code === undefined ? Number(/^#(\d+)$/.exec(name)?.[1]) : Number.parseInt(code, 16)
    return Number.isInteger(point) && point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })

const SIDES = {
  added: /class="[^"]*\bdiff-addedline\b[^"]*"[^>]*>(.*)$/s, deleted: /class="[^"]*\bdiff-deletedline\b[^"]*"[^>]*>(.*)$/s,
}

/** What one side of a row shows, as HTML, or null where it shows nothing. */
const sideOf = (row: string, side: keyof typeof SIDES): string | null =>
  SIDES[side].exec(row)?.[1]?.split('</td>')[0] ?? null

/**
 * The words that were added, out of the table that MediaWiki shows for two versions (`action=compare`, the PHP engine and
 * wikidiff2 alike). A line that has no counterpart counts whole, a changed line with its marked words; what went away
 * elsewhere and came back counts not at all. The table is taken apart as text and never shown.
 */
export function addedInDifference(table: string): string {
  const rows = table.split('</tr>').map((row) => ({ added: sideOf(row, 'added'), deleted: sideOf(row, 'deleted') }))
  const gone = rows.flatMap(({ deleted }) => deleted === null ? [] : [unescaped(deleted).trim()])
  const came = rows.flatMap(({ added, deleted }): readonly string[] => {
    if (added === null) return []
    const marked = added.split('<ins').slice(1).map((mark) => unescaped(`<ins${mark.split('</ins>')[0]}`).trim())
    if (marked.length > 0) return [marked.join(' ')]
    return deleted === null ? [unescaped(added).trim()] : []
  })
  return addedText(gone.join('\n'), came.join('\n'))
}
