import { visibleName } from '@small-places/casework'
import { base64url, type Sha256 } from '@small-places/encryption'
import { cleanMedia, detectKind, findingMessage } from '@small-places/personal-data'
import { button, field, notice, paragraph, tick } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'

/** A small file that travels inside the report (docs/formats.md section 5.1). */
export interface InlineFile {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  /** b64 of the bytes. */
  readonly data: string
}

/** Bytes of all files together. Sealed and in armour, that is still a text that can be pasted. */
const mostBytes = 170_000
const mostFiles = 20

/**
 * Files that are chosen offline: looked at and cleaned on the device, and kept in memory until the report is sealed.
 */
export function inlineFiles(sha256: Sha256): { readonly view: HTMLElement; chosen(): Promise<readonly InlineFile[]> } {
  const kept = new Map<HTMLElement, { readonly file: File; bytes: Uint8Array }>()
  const cards = el('div', {})
  const total = (): number => [...kept.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  const input = el('input', { type: 'file', id: 'file', multiple: true, autocomplete: 'off' })

  input.addEventListener('change', () => {
    for (const file of input.files ?? []) void add(file)
    input.value = ''
  })

  async function add(file: File): Promise<void> {
    const body = el('div', {})
    const card = el('article', { class: 'file' }, el('h4', {}, el('bdi', {}, visibleName(file.name))), body)
    cards.append(card)
    const drop = button('site-file-drop', 'plain', () => { kept.delete(card); card.remove() })
    try {
      const original = new Uint8Array(await file.arrayBuffer())
      const cleaned = detectKind(original) === 'other' ? null : cleanMedia(original)
      const bytes = cleaned?.ok === true ? cleaned.value.bytes : original
      if (kept.size >= mostFiles || total() + original.length > mostBytes) {
        body.replaceChildren(notice('error', paragraph('site-offline-too-large')), drop)
        return
      }
      kept.set(card, { file, bytes })
      body.replaceChildren(...told(cleaned), drop)
      if (cleaned?.ok === true && cleaned.value.removed.length > 0) {
        const { row, box } = tick(`original-${kept.size}-${original.length}`, 'site-offline-original', false)
        box.addEventListener('change', () => { kept.set(card, { file, bytes: box.checked ? original : bytes }) })
        drop.before(row)
      }
    } catch {
      body.replaceChildren(notice('error', paragraph('site-file-unreadable')), drop)
    }
  }

  function told(cleaned: ReturnType<typeof cleanMedia> | null): Node[] {
    if (cleaned === null || !cleaned.ok) return [
      notice('warning', paragraph('site-file-as-it-is'), paragraph('site-file-as-it-is-help'))
    ]
    const { removed } = cleaned.value
    if (removed.length === 0) return [paragraph('site-file-nothing-found'), paragraph('site-file-picture-itself')]
    const list = el(
      'ul', {},
      ...removed.map(
        ({ kind, detail }) => el(
          'li', {}, say(findingMessage(kind)), ...(detail === undefined ? [] : [': ', el('bdi', {}, detail)])
        )
      )
    )
    return [
      paragraph('site-file-found'), list, paragraph('site-file-found-help'), paragraph('site-file-picture-itself'),
    ]
  }

  return {
    view: el('section', {}, el('h3', {}, say('site-files-title')), paragraph('site-offline-files'),
      field('site-files-choose', 'site-files-choose-help', input), cards),
    chosen: () => Promise.all([...kept.values()].map(async ({ file, bytes }) => ({
      name: file.name.slice(0, 300), type: file.type.slice(0, 100), size: bytes.length,
      sha256: base64url.encode(await sha256.digest(bytes)), data: base64url.encode(bytes),
    }))),
  }
}
