import { WORD_LIST_CODES, writeStatement } from '@small-places/encryption'
import { Hono, type Context } from 'hono'
import type { Clock, Result } from '@small-places/kernel'
import { autonymOf, bestLanguage, directionOf, selectMessages, translatorFor, type Catalogue } from '@small-places/messages'
import type { SiteAssets } from './assets.ts'
import { checkKeys, shownKeys } from './keys.ts'
import { chooseEncoding, compress, type Encoding } from './encoding.ts'
import { securityHeaders, type Freshness } from './headers.ts'
import { makeVoice } from './language/voice.ts'
import { exposureTextsPath, signedInPage, signedInPath } from './pages/exposure/page.ts'
import { documentOf, type Page } from './layout/document.ts'
import type { SiteStatus, View } from './layout/view.ts'
import { documentText } from './markup.ts'
import { reachedByCheck, type OperatorSettings } from './operator.ts'
import { pageAt, pathOf, type PageName } from './paths.ts'
import { longestArmour, sealedFromArmour } from './pages/paste/armour.ts'
import type { PasteOutcome } from './pages/paste/page.ts'
import { aboutFile, singleFile } from './pages/offline/single-file.ts'
import { pageFor, notFoundPage } from './pages/index.ts'

/** What the site needs from whoever runs it. */
export interface SiteOptions {
  readonly operator: OperatorSettings
  /** The messages of every language that is offered. */
  readonly catalogue: Catalogue
  readonly assets: SiteAssets
  /** The exact text of `/pins.json`. */
  readonly pins: string
  /** The current key list as published, or null before the first. */
  keyListText(): Promise<string | null>
  /** Every published list, oldest first. */
  keyListChain(): Promise<readonly string[]>
  readonly clock: Clock
  status(): Promise<SiteStatus>
  /** Receives a request's body, at most `limit` bytes, within what the server has room for; until it is let go. */
  receiveBody(request: Request, limit: number): Promise<Result<
    { readonly bytes: Uint8Array; letGo(): void }, 'too-large' | 'busy' | 'bad-request'
  >>
  /** Hands a report that was sealed elsewhere to the desk. `sealed` is base64url. */
  dropSealed(sealed: string): Promise<PasteOutcome>
}

/** The public site: pages, their assets and the pins. It keeps nothing, reads no cookie and logs nothing. */
export function createSite(options: SiteOptions): Hono {
  const { catalogue, operator, assets } = options
  const codes = catalogue.languages
  const languages = codes.map((code) => ({ code, autonym: autonymOf(code), direction: directionOf(code) }))
  const voices = new Map(languages.map((one) => [one.code, makeVoice(one, translatorFor(catalogue, one.code))]))
  const suiting = (c: Context) => bestLanguage(c.req.header('accept-language'), codes, 'en')
  const site = new Hono({ strict: true })

  /** The keys as a reader's device would find them now. */
  const currentKeys = async () => checkKeys(
    { pins: options.pins, keyList: await options.keyListText(), chain: await options.keyListChain() },
    operator.demonstration, options.clock.now(),
  )

  const send = (
    c: Context, status: 200 | 404 | 422 | 503, type: string, freshness: Freshness, body: Uint8Array, encoding: Encoding
  ) => {
    const headers = { ...securityHeaders(freshness), 'content-type': type, vary: 'accept-encoding' }
    const encoded = encoding === 'identity' ? headers : { ...headers, 'content-encoding': encoding }
    return c.body(new Uint8Array(body), status, encoded)
  }

  async function viewOf(page: PageName, language: string, quiet: boolean): Promise<View | null> {
    const voice = voices.get(language)
    if (voice === undefined) return null
    return {
      page, quiet, voice, catalogue, languages, operator, assets: assets.paths, status: await options.status(),
      to: (other) => pathOf(other, language, quiet),
    }
  }

  /** The single file as it is now; null while no list holds, and always in a demonstration. */
  async function offlineFile(language: string) {
    const view = operator.demonstration ? null : await viewOf('offline', language, false)
    const checked = view === null ? null : await currentKeys()
    if (view === null || checked === null || checked.accepted === null) return null
    const { single } = assets
    const lists = [...checked.accepted.byVersion.values()].map(({ statement }) => writeStatement(statement))
    return aboutFile(language, await singleFile(view, {
      style: view.voice.language.direction === 'rtl' ? single.styleRtl : single.styleLtr,
      script: single.scripts[listFor(language)] ?? single.scripts['en'] ?? '',
      texts: single.texts, pins: options.pins, keyLists: lists,
    }))
  }

  async function show(c: Context, view: View, page: Page, status: 200 | 404 | 422 | 503) {
    const encoding = chooseEncoding(c.req.header('accept-encoding'))
    const text = await documentText(documentOf(view, page))
    const answer = send(c, status, 'text/html; charset=utf-8', 'never-kept', compress(text, encoding), encoding)
    answer.headers.set('content-language', view.voice.language.code)
    if (view.page === 'exposure') answer.headers.set(
      'content-security-policy',
      securityHeaders('never-kept', reachedByCheck(operator.exposure))['content-security-policy'] ?? '',
    )
    return answer
  }

  async function notFound(c: Context) {
    const language = c.req.path.split('/')[1] ?? ''
    const code = codes.includes(language) ? language : suiting(c)
    const view = await viewOf('home', code, false)
    return view === null ? c.body(null, 404) : show(c, view, notFoundPage(view), 404)
  }

  async function open(c: Context, language: string, rest: string, outcome: PasteOutcome | null = null) {
    const asked = pageAt(rest)
    const view = asked === null ? null : await viewOf(asked.page, language, asked.quiet)
    if (view === null) return notFound(c)
    const keys = view.page === 'key' ? await shownKeys(await currentKeys()) : null
    const file = view.page === 'offline' ? await offlineFile(language) : null
    const status = outcome === null || outcome === 'stored' ? 200 : outcome === 'busy' ? 503 : 422
    return show(c, view, pageFor(view, { keys, outcome, file: file?.about ?? null }), status)
  }

  site.get('/', async (c) => {
    const answer = await open(c, suiting(c), '')
    answer.headers.append('vary', 'accept-language')
    return answer
  })

  site.get('/assets/:name', async (c) => {
    const file = assets.files.get(c.req.path)
    if (file === undefined) return notFound(c)
    const encoding = chooseEncoding(c.req.header('accept-encoding'))
    return send(c, 200, file.type, 'immutable', file.bodies[encoding], encoding)
  })

  site.get('/pins.json', (c) =>
    send(c, 200, 'application/json; charset=utf-8', 'asked-again', Buffer.from(options.pins), 'identity'))

  site.get('/:language/offline/:name', async (c) => {
    const file = await offlineFile(c.req.param('language'))
    if (file === null || file.about.path !== c.req.path) return notFound(c)
    const answer = send(c, 200, 'application/octet-stream', 'never-kept', file.body, 'identity')
    answer.headers.set('content-disposition', `attachment; filename="${file.about.name}"`)
    return answer
  })

  site.get(signedInPath, async (c) => {
    // The window that a wiki sends back does not know in which way the page that waits is shown.
    const view = await viewOf('exposure', suiting(c), true)
    return view === null ? notFound(c) : show(c, view, signedInPage(view), 200)
  })

  site.get(exposureTextsPath(':language'), async (c) => {
    const language = c.req.param('language') ?? ''
    if (!codes.includes(language)) return notFound(c)
    const encoding = chooseEncoding(c.req.header('accept-encoding'))
    const texts = Buffer.from(JSON.stringify(selectMessages(catalogue, language, assets.paths.texts.findings)))
    return send(c, 200, 'application/json; charset=utf-8', 'asked-again', compress(texts, encoding), encoding)
  })

  site.post('/:language/*', async (c) => {
    const language = c.req.param('language')
    const rest = c.req.path.slice(language.length + 2)
    if (pageAt(rest)?.page !== 'paste') return notFound(c)
    return open(c, language, rest, await takePaste(c, options))
  })

  site.get('/:language', async (c) => {
    const language = c.req.param('language')
    if (!codes.includes(language)) return notFound(c)
    return c.body(null, 308, { ...securityHeaders('never-kept'), location: pathOf('home', language, false) })
  })

  site.get('/:language/*', (c) => {
    const language = c.req.param('language')
    return open(c, language, c.req.path.slice(language.length + 2))
  })

  site.notFound(notFound)
  return site
}

/** The word list that goes into a language's single file beside the English one. */
const listFor = (language: string): string => WORD_LIST_CODES.find(
  (code) => code.toLowerCase() === language.toLowerCase()
) ?? 'en'

/** Reads the form of the paste page. Anything that is not sealed text is dropped here and goes nowhere. */
async function takePaste(c: Context, options: SiteOptions): Promise<PasteOutcome> {
  const size = Number(c.req.header('content-length') ?? Number.NaN)
  // Percent-encoding writes `+`, `/`, `=` and line breaks as three characters.
  if (!Number.isInteger(size) || size > longestArmour * 3) return 'too-large'
  if (!(c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) return 'not-sealed'
  const received = await options.receiveBody(c.req.raw, size)
  if (!received.ok) return received.error === 'bad-request' ? 'not-sealed' : received.error
  try {
    const form = new URLSearchParams(new TextDecoder().decode(received.value.bytes))
    const sealed = sealedFromArmour(form.get('sealed') ?? '')
    return sealed.ok ? await options.dropSealed(sealed.value) : sealed.error
  } finally {
    received.value.letGo()
  }
}
