import type { Lane } from '@small-places/casework'
import { byId } from '../page/elements.ts'

const report = (): HTMLElement => byId('report', HTMLElement)

/** The lane in which this page reports now. */
export const laneOfPage = (): Lane => report().dataset['lane'] === 'danger' ? 'danger' : 'concern'

/**
 * Lets somebody change the lane without losing what they have written: the words of the other lane lie in the page and
 * take the place of these.
 */
export function letLaneChange(): void {
  const { content } = byId('other-lane', HTMLTemplateElement)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.switch') : null
    if (link === null) return
    event.preventDefault()
    for (const theirs of Array.from(content.children)) {
      const here = document.querySelector(theirs.localName === 'h1' ? 'main h1' : `main .${theirs.className}`)
      if (here === null) continue
      if (theirs.localName === 'h1') document.title = document.title.replace(here.textContent, theirs.textContent)
      here.replaceWith(theirs)
      content.append(here)
    }
    report().dataset['lane'] = laneOfPage() === 'danger' ? 'concern' : 'danger'
  })
}
