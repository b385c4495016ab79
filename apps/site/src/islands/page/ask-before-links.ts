import { button, paragraph } from './controls.ts'
import { el } from './elements.ts'

/**
 * Asks before a link of the page takes away what cannot be had again. Leaving quickly, closing, reloading and «back»
 * are never held up: a question of the browser could keep the page on the screen when it must go.
 * @param wouldLose The message about what would be lost now; null when nothing would be.
 */
export function askBeforeLinks(wouldLose: () => string | null): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || link.id === 'exit' || link.hash !== '' || event.defaultPrevented) return
    const staysHere = link.target === '_blank' || link.hasAttribute('download')
    if (staysHere) return
    const loss = wouldLose()
    if (loss === null) return
    event.preventDefault()
    const question: HTMLDialogElement = el('dialog', { onclose: () => question.remove() },
      paragraph(loss),
      el('div', { class: 'row' },
        button('site-stay', 'primary', () => question.close()),
        button('site-go-there', 'plain', () => location.assign(link.href))))
    document.body.append(question)
    question.showModal()
  })
}
