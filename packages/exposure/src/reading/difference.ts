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

/**
 * The words that were added, out of the table that MediaWiki shows for two versions (`action=compare`, the PHP engine and
 * wikidiff2 alike). A line that has no counterpart counts whole, a changed line with its marked words. The table is
 * taken apart as text and never shown.
 */
export function addedInDifference(table: string): string {
  return table.split('</tr>').flatMap((row): string[] => {
    const added = /class="[^"]*\bdiff-addedline\b[^"]*"[^>]*>(.*)$/s.exec(row)?.[1]?.split('</td>')[0]
    if (added === undefined) return []
    const marked = added.split('<ins').slice(1).map((mark) => unescaped(`<ins${mark.split('</ins>')[0]}`))
    if (marked.length > 0) return [marked.join(' ')]
    return row.includes('diff-deletedline') ? [] : [unescaped(added)]
  }).map((line) => line.trim()).filter((line) => line !== '').join('\n')
}
