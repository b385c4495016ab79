import * as v from 'valibot'

const Token = v.object({ query: v.object({ tokens: v.record(v.string(), v.string()) }) })
const SignedIn = v.object({ login: v.object({ result: v.literal('Success') }) })
const Saved = v.object({ edit: v.object({ newrevid: v.number() }) })

type Words = Readonly<Record<string, string>>

/** Somebody who is signed in at a wiki and changes things there through its API. */
export class WikiSession {
  readonly #api: string
  readonly #index: string
  readonly #cookies = new Map<string, string>()

  private constructor(api: string) {
    this.#api = api
    this.#index = api.replace(/api\.php$/, 'index.php')
  }

  /** Signs in; throws when the wiki does not take it. */
  static async begin(api: string, name: string, password: string): Promise<WikiSession> {
    const session = new WikiSession(api)
    const lgtoken = await session.#token('login')
    v.parse(SignedIn, await session.post({ action: 'login', lgname: name, lgpassword: password, lgtoken }))
    return session
  }

  /** Saves a page and gives the number of the revision. */
  async save(title: string, text: string): Promise<number> {
    const answer = await this.post({ action: 'edit', title, text, token: await this.#token('csrf') })
    return v.parse(Saved, answer).edit.newrevid
  }

  /** Hides the text of a revision from readers, or suppresses it, so that administrators do not see it either. */
  async hide(revision: number, suppress: boolean): Promise<void> {
    await this.post({
      action: 'revisiondelete', type: 'revision', ids: String(revision), hide: 'content',
      suppress: suppress ? 'yes' : 'no', token: await this.#token('csrf'),
    })
  }

  /** Saves a filter that stops edits which add this text. The API cannot, so that it is the form for people. */
  async stopEditsWith(text: string): Promise<void> {
    const form = new URL(this.#index)
    form.search = new URLSearchParams({ title: 'Special:AbuseFilter/new' }).toString()
    const page = await (await this.#send(form.href, { method: 'GET' })).text()
    const token = /name="wpEditToken"[^>]* value="([^"]+)"|value="([^"]+)"[^>]* name="wpEditToken"/.exec(page)
    const rule = `added_lines contains ${JSON.stringify(text)}`
    const saved = await this.#send(form.href, { method: 'POST', redirect: 'manual', body: new URLSearchParams({
      wpEditToken: (token?.[1] ?? token?.[2] ?? '').replaceAll('&#43;', '+').replaceAll('&#92;', '\\'),
      wpFilterDescription: 'No phone numbers', wpFilterRules: rule, wpFilterNotes: '', wpFilterGroup: 'default',
      wpFilterEnabled: '1', wpFilterActionDisallow: '1', wpFilterDisallowMessage: 'abusefilter-disallowed',
    }) })
    if (saved.status !== 302) throw new Error(`the wiki did not save the filter: ${saved.status}`)
  }

  /** What a browser has to hold to be signed in as this session is. */
  cookies(): readonly { readonly name: string, readonly value: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value }))
  }

  /** Posts to the API; throws the code of an error. */
  async post(words: Words): Promise<unknown> {
    const body = new URLSearchParams({ ...words, format: 'json', formatversion: '2' })
    const response = await this.#send(this.#api, { method: 'POST', body })
    const answer: unknown = await response.json()
    const refused = v.safeParse(v.object({ error: v.object({ code: v.string() }) }), answer)
    if (refused.success) throw new Error(`the wiki refused ${words['action']}: ${refused.output.error.code}`)
    return answer
  }

  async #send(address: string, request: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { ...request, headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }

  async #token(type: 'login' | 'csrf'): Promise<string> {
    const answer = await this.post({ action: 'query', meta: 'tokens', type })
    return v.parse(Token, answer).query.tokens[`${type}token`] ?? ''
  }
}
