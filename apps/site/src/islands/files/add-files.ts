import { visibleName } from '@small-places/casework'
import type { Finding } from '@small-places/personal-data'
import type { FileEngine, SentFile, Upload } from '../desk/upload.ts'
import { button, field, notice, paragraph, progress, tick } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'

/** The part that looks into pictures is fetched when the first file is chosen. */
const media = () => import('@small-places/personal-data')

/** A file as it was looked at on the device, before anything is sent. */
interface Inspected {
  readonly original: Uint8Array
  /** The cleaned copy, or null where this kind of file cannot be cleaned. */
  readonly clean: Uint8Array | null
  readonly findings: readonly Finding[]
  /** The message that says why it could not be cleaned, or null. */
  readonly refused: string | null
}

async function inspect(bytes: Uint8Array): Promise<Inspected> {
  const { cleanMedia, detectKind, refusalMessage } = await media()
  if (detectKind(bytes) === 'other') return { original: bytes, clean: null, findings: [], refused: null }
  const cleaned = cleanMedia(bytes)
  return cleaned.ok
    ? { original: bytes, clean: cleaned.value.bytes, findings: cleaned.value.removed, refused: null }
    : { original: bytes, clean: null, findings: [], refused: refusalMessage(cleaned.error) }
}

/** What was found, in plain words: each kind once, with what it says. */
async function findingsList(findings: readonly Finding[]): Promise<HTMLElement> {
  const { findingMessage } = await media()
  return el('ul', {}, ...findings.map((one) => el('li', {}, say(findingMessage(one.kind)),
    ...(one.detail === undefined ? [] : [': ', el('bdi', {}, one.detail)]))))
}

/** What is sent of a file, as its owner chose. */
interface Chosen {
  readonly bytes: Uint8Array
  readonly cleaned: boolean
  /** What was taken out, if anything. */
  readonly findings: readonly Finding[]
  /** The untouched original, when it goes along as evidence. */
  readonly original: Uint8Array | null
}

/**
 * The place where files are added. Each is looked at on the device first; what identifies is taken out unless its owner
 * wants otherwise; each upload can be gone on with after a failure.
 */
export function fileAdder(engine: FileEngine): HTMLElement {
  const files = el('div', {})
  const input = el('input', { type: 'file', id: 'file', multiple: true, autocomplete: 'off' })
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) files.append(fileCard(engine, file))
    input.value = ''
  })
  return el('section', { class: 'noprint' },
    el('h3', {}, say('site-files-title')),
    paragraph('site-files-text'),
    field('site-files-choose', 'site-files-choose-help', input),
    files)
}

function fileCard(engine: FileEngine, file: File): HTMLElement {
  const body = el('div', {}, paragraph('site-file-looking'))
  const card = el('article', { class: 'file' }, el('h4', {}, el('bdi', {}, visibleName(file.name))), body)
  void prepare().catch(() => body.replaceChildren(notice('error', paragraph('site-file-unreadable'))))

  async function prepare(): Promise<void> {
    const found = await inspect(new Uint8Array(await file.arrayBuffer()))
    body.replaceChildren(...await offer(found))
  }

  async function offer({ original, clean, findings, refused }: Inspected): Promise<Node[]> {
    const sendAsItIs = () => send({ bytes: original, cleaned: false, findings, original: null })
    const drop = button('site-file-drop', 'plain', () => card.remove())
    if (clean === null) {
      return [
        notice(
          'warning', refused === null ? paragraph('site-file-as-it-is') : el('p', {}, say(refused)),
          paragraph('site-file-as-it-is-help'),
        ),
        el(
          'div', { class: 'row' },
          button('site-file-send-as-it-is', 'primary', sendAsItIs),
          drop,
        ),
      ]
    }
    const number = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
    const evidence = tick(`evidence-${number}`, 'site-file-evidence', false)
    const sendClean = () =>
      send({ bytes: clean, cleaned: true, findings, original: evidence.box.checked ? original : null })
    const told = findings.length === 0 ? [paragraph('site-file-nothing-found')]
      : [paragraph('site-file-found'), await findingsList(findings), paragraph('site-file-found-help')]
    return [
      ...told, paragraph('site-file-picture-itself'), ...(findings.length === 0 ? [] : [evidence.row]),
      el('div', { class: 'row' },
        button('site-file-send', 'primary', sendClean), drop),
    ]
  }

  async function send(chosen: Chosen): Promise<void> {
    const removed = chosen.cleaned ? [...new Set(chosen.findings.map(({ kind }) => kind))] : []
    const main = await engine.begin(chosen.bytes)
    const evidence = chosen.original === null ? null : await engine.begin(chosen.original)
    if (!main.ok || (evidence !== null && !evidence.ok)) {
      body.replaceChildren(
        notice('error', paragraph('site-file-too-large')), button('site-file-drop', 'plain', () => card.remove()),
      )
      return
    }
    const uploads = evidence === null ? [main.value] : [main.value, evidence.value]
    await transmit(uploads, (sent, original) => ({
      ...sent, name: file.name.slice(0, 300), type: file.type.slice(0, 100), cleaned: chosen.cleaned, removed, original,
    }))
  }

  async function transmit(
    uploads: readonly Upload[], about: (sent: SentFile, original: SentFile | null) => Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const item = engine.freshItem()
    const bar = progress('site-file-sending')

    async function attempt(): Promise<void> {
      body.replaceChildren(bar.bar)
      const sent: SentFile[] = []
      for (const [index, upload] of uploads.entries()) {
        const done = await upload.go((share) => bar.to((index + share) / uploads.length))
        if (!done.ok) return failed()
        sent.push(done.value)
      }
      const [first, second] = sent
      if (first === undefined) return
      const told = await engine.announce(about(first, second ?? null), item)
      if (!told.ok) return failed()
      body.replaceChildren(notice('success', paragraph('site-file-sent')))
    }

    function failed(): void {
      body.replaceChildren(
        notice('error', paragraph('site-file-stopped')), button('site-file-go-on', 'primary', attempt),
      )
    }

    await attempt()
  }

  return card
}
