import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'

/**
 * Prints the words alone. `named` puts the address of the site on the sheet; without it nothing on the sheet says what
 * the words are for. The page around it is not printed, and where browsers allow it, neither are their own head and
 * foot lines.
 */
export function printSheet(pieces: readonly string[], named: boolean): void {
  const sheet = el('section', { class: named ? 'sheet' : 'sheet bare-sheet' },
    ...(named ? [el('h2', {}, say('site-sheet-title')), el('p', { dir: 'ltr' }, location.host)] : []),
    el('ol', { class: 'words', translate: 'no' }, ...pieces.map((piece) => el('li', {}, piece))))
  const title = document.title
  if (!named) document.title = ' '
  document.body.append(sheet)
  document.body.classList.add('printing')
  try {
    print()
  } finally {
    document.body.classList.remove('printing')
    sheet.remove()
    document.title = title
  }
}
