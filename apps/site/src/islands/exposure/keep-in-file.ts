import { button, field, notice, paragraph, privateLine } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'
import type { SealedFileError } from './sealed-file.ts'

/** Shorter passphrases are tried out in no time. */
const SHORTEST = 12

const refusals: Readonly<Record<SealedFileError, string>> = {
  'not-ours': 'site-exposure-kept-not-ours', 'wrong-passphrase': 'site-exposure-kept-wrong',
  damaged: 'site-exposure-damaged',
}

/** Lets the page show what it says before work begins that stops everything for a moment. */
const painted = (): Promise<void> => new Promise((resolve) => {
  requestAnimationFrame(() => { setTimeout(resolve) })
})

/**
 * Offers to keep something in a file that only a passphrase opens. Nothing is kept unless the person does this.
 * @param id Tells this form from others on the page.
 * @param name The file is saved under it; it says nothing of what is inside.
 * @param text What is kept, as it is when the button is pressed.
 */
export function keepInFile(id: string, name: string, text: () => string): HTMLElement {
  const passphrase = privateLine(`${id}-passphrase`)
  const said = el('div', { role: 'status', 'aria-live': 'polite' })

  async function suggest(): Promise<void> {
    const { suggestPassphrase } = await import('./sealed-file.ts')
    passphrase.value = await suggestPassphrase()
  }

  async function save(): Promise<void> {
    if (passphrase.value.trim().length < SHORTEST) {
      return said.replaceChildren(notice('error', paragraph('site-exposure-keep-short', SHORTEST)))
    }
    said.replaceChildren(notice('plain', paragraph('site-exposure-keep-working')))
    await painted()
    const { sealText } = await import('./sealed-file.ts')
    const sealed = await sealText(text(), passphrase.value.trim())
    const address = URL.createObjectURL(new Blob([new Uint8Array(sealed)], { type: 'application/octet-stream' }))
    const link = el('a', { href: address, download: name }, name)
    said.replaceChildren(notice('success', paragraph('site-exposure-keep-done'), el('p', {}, link)))
    link.click()
  }

  return el('details', {}, el('summary', {}, say('site-exposure-keep-file')),
    paragraph('site-exposure-keep-file-text'),
    field('site-exposure-keep-passphrase', 'site-exposure-keep-passphrase-help', passphrase),
    el('div', { class: 'row' }, button('site-exposure-keep-suggest', 'plain', suggest),
      button('site-exposure-keep-save', 'primary', save)),
    said)
}

/**
 * Offers to open a file that was kept. `take` gives null when it could use what was inside, or else the message that
 * tells why not.
 */
export function openKept(take: (kept: unknown, near: HTMLElement) => Promise<string | null>): HTMLElement {
  const said = el('div', { role: 'status', 'aria-live': 'polite' })
  const asked = el('div', {})
  const input = el('input', { type: 'file', id: 'kept-file', autocomplete: 'off' })
  input.addEventListener('change', () => {
    const [file] = Array.from(input.files ?? [])
    said.replaceChildren()
    asked.replaceChildren(...file === undefined ? [] : [passphraseFor(file)])
  })

  function passphraseFor(file: File): HTMLElement {
    const passphrase = privateLine('kept-passphrase')
    const open = async (): Promise<void> => {
      said.replaceChildren(notice('plain', paragraph('site-exposure-keep-working')))
      await painted()
      const { openSealed } = await import('./sealed-file.ts')
      const opened = await openSealed(new Uint8Array(await file.arrayBuffer()), passphrase.value.trim())
      const problem = opened.ok ? await take(opened.value, said) : refusals[opened.error]
      if (problem !== null) said.replaceChildren(notice('error', paragraph(problem)))
    }
    return el('div', {}, field('site-exposure-kept-passphrase', null, passphrase),
      el('div', { class: 'row' }, button('site-exposure-kept-open', 'plain', open)))
  }

  return el('section', {}, el('h2', {}, say('site-exposure-kept-title')), paragraph('site-exposure-kept-text'),
    el('p', {}, el('label', { for: input.id }, say('site-exposure-kept-choose')), ' ', input), asked, said)
}
