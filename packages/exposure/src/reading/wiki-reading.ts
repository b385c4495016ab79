import { err, ok, type Result } from '@small-places/kernel'
import * as v from 'valibot'
import type { Activity, Source, WikiId } from '../activity.ts'
import type { OwnedAccount } from '../owner.ts'
import { readAnswer, type ApiAnswer } from './api-answer.ts'
import { readPutAside, type PutAside } from './put-aside.ts'
import { requestIdOf } from './request-id.ts'
import { emptyState, usualLimits, type ReadingLimits, type ReadingState } from './reading-state.ts'
import { activityOf } from './state-activity.ts'
import { job, noteGap, type Job, type StepContext, type StepName } from './step.ts'
import { steps } from './steps.ts'

/** One request to a wiki's `api.php`, by GET. Send it with `Api-User-Agent`; anonymous ones with `origin=*`. */
export interface ApiRequest {
  /** Tells requests of one reading apart. */
  readonly id: number
  readonly step: StepName
  /** All parameters but `origin`. In an own session there is a `requestid`, which the answer repeats. */
  readonly params: Readonly<Record<string, string>>
}

/**
 * Why an answer was not taken. `try-later`: the wiki is busy or counts too many requests; ask again after `Retry-After`.
 * `other-account`: somebody else, or nobody, is signed in. `malformed`: no answer of a wiki. `unknown-request`: not asked.
 */
export type AnswerError = 'try-later' | 'other-account' | 'malformed' | 'unknown-request'

/** How a wiki is read. */
export interface ReadingOptions {
  /**
   * `anonymous`: by CORS without cookies, from a browser. `own`: inside the person's signed-in session; then every
   * answer says whose session it was, and is refused when it was another account's.
   */
  readonly session: 'own' | 'anonymous'
  /** What to leave out. It is told as not asked. */
  readonly without?: readonly Source[]
  readonly limits?: Partial<ReadingLimits>
}

/** How far a reading is. Both count requests; `known` grows while more is found to be there. */
export interface ReadingProgress {
  readonly done: number
  readonly known: number
}

const STARTS: readonly StepName[] =
  ['site', 'account', 'user-pages', 'uploads', 'log', 'former-names', 'filter-log', 'contributions']

const EDITS_IN_ANSWER = 500

const UserInfo = v.object({ userinfo: v.object({ id: v.number(), name: v.string(), anon: v.optional(v.boolean()) }) })

/**
 * Reads what one account did on one wiki: hands out requests and takes their answers, in any order, until there are none.
 * Pure but for its own state; whoever uses it sends, waits and counts.
 */
export class WikiReading {
  readonly #account: OwnedAccount
  readonly #options: ReadingOptions
  readonly #limits: ReadingLimits
  readonly #met = new Map<number, number>()
  #state: ReadingState = emptyState()
  #waiting: Job[] = []
  readonly #companyJobs: Job[] = []
  readonly #sent = new Map<number, Job>()
  #nextId = 1
  #done = 0

  private constructor(account: OwnedAccount, options: ReadingOptions) {
    this.#account = account
    this.#options = options
    this.#limits = { ...usualLimits, ...options.limits }
  }

  /** Begins to read one of the person's own accounts. */
  static begin(account: OwnedAccount, options: ReadingOptions): WikiReading {
    const reading = new WikiReading(account, options)
    for (const source of options.without ?? []) reading.#state.gaps.push({ source, wiki: null, why: 'not-asked' })
    reading.#add(STARTS.map((step) => job(step)))
    return reading
  }

  /** Goes on with a reading that was put aside; only for the account whose reading it is. */
  static resume(
    account: OwnedAccount, options: ReadingOptions, aside: unknown
  ): Result<WikiReading, 'not-a-reading' | 'other-account'> {
    const read = readPutAside(aside)
    if (!read.ok) return read
    if (read.value.account !== account.name) return err('other-account')
    const reading = new WikiReading(account, options)
    reading.#state = read.value.state
    reading.#done = read.value.done
    reading.#add(read.value.jobs)
    return ok(reading)
  }

  /** The next requests, at most `most`, which counts those that were handed out and not answered. */
  requests(most: number): readonly ApiRequest[] {
    const handed: ApiRequest[] = []
    while (this.#sent.size < most) {
      // The wiki's name is in every link, so it is asked first and alone.
      if (this.#state.wiki === null && this.#sent.size > 0) break
      const next = this.#waiting.shift()
      if (next === undefined) break
      const id = this.#nextId++
      this.#sent.set(id, next)
      handed.push({ id, step: next.step, params: this.#paramsOf(next) })
    }
    return handed
  }

  /** Takes the answer to a request. After `try-later` and `other-account` the request is handed out again. */
  accept(id: number, answer: unknown): Result<void, AnswerError> {
    const sent = this.#sent.get(id)
    if (sent === undefined) return err('unknown-request')
    const read = readAnswer(answer)
    if (read === null) return this.#again(id, sent, 'malformed')
    if (read.isBusy) return this.#again(id, sent, 'try-later')
    if (this.#options.session === 'own' && !this.#isOwn(read)) return this.#again(id, sent, 'other-account')
    return this.#fold(id, sent, read)
  }

  /** Gives a request up, such as after too many failures; what is missing through it is told. */
  giveUp(id: number): void {
    const sent = this.#sent.get(id)
    if (sent !== undefined) this.#close(id, sent, 'interrupted')
  }

  /** How far it is; the edits that the wiki counts tell how many requests are still to come. */
  progress(): ReadingProgress {
    const left = this.#waiting.length + this.#sent.size
    const unread = Math.max(0, Math.min(this.#state.editCount ?? 0, this.#limits.edits) - this.#state.edits.length)
    const isListing = [...this.#waiting, ...this.#sent.values()].some(({ step }) => step === 'contributions')
    const ahead = isListing ? Math.max(0, Math.ceil(unread / EDITS_IN_ANSWER) - 1) : 0
    return { done: this.#done, known: this.#done + left + ahead }
  }

  /** Whether everything was answered or given up. */
  get isDone(): boolean {
    return this.#waiting.length === 0 && this.#sent.size === 0
  }

  /** What was read so far; what is missing is told as interrupted. */
  activity(): Activity {
    const missing = new Set([...this.#waiting, ...this.#sent.values()].map(({ step }) => steps[step].source))
    return activityOf(this.#account, this.#state, [...missing])
  }

  /** The reading as plain data. Requests that wait for an answer will be made again. */
  putAside(): PutAside {
    const open = [...this.#sent.values(), ...this.#waiting]
    const others = open.filter(({ step }) => step !== 'company')
    // Who the others are is kept nowhere, so that a count that is not finished begins anew.
    const isCounting = others.length < open.length
    return {
      format: 'small-places-exposure-reading', version: 1, account: this.#account.name, done: this.#done,
      jobs: isCounting ? [...others, ...this.#companyJobs] : others,
      state: isCounting ? { ...this.#state, company: null } : this.#state,
    }
  }

  #add(jobs: readonly Job[]): void {
    const without = new Set(this.#options.without)
    const wanted = jobs.filter(({ step }) => !without.has(steps[step].source) || step === 'site')
    this.#waiting.push(...wanted)
    this.#companyJobs.push(...wanted.filter(({ step }) => step === 'company'))
  }

  #paramsOf({ step, about, from }: Job): Readonly<Record<string, string>> {
    const params = { ...steps[step].params(about, this.#account.name), ...from }
    const own = this.#options.session === 'own' && params['action'] === 'query'
    const meta = [params['meta'], own ? 'userinfo' : undefined].filter((part) => part !== undefined).join('|')
    const whole = { ...params, ...(meta && { meta }), format: 'json', formatversion: '2', maxlag: '5' }
    return this.#options.session === 'own' ? { ...whole, requestid: requestIdOf(whole) } : whole
  }

  #isOwn({ query, errorCode }: ApiAnswer): boolean {
    // A refusal shows nothing of anybody, and does not say who was refused.
    if (errorCode !== null && query['userinfo'] === undefined) return true
    const read = v.safeParse(UserInfo, query)
    return read.success && read.output.userinfo.id > 0 && read.output.userinfo.anon !== true &&
      read.output.userinfo.name === this.#account.name
  }

  #again(id: number, sent: Job, error: AnswerError): Result<void, AnswerError> {
    this.#sent.delete(id)
    this.#waiting.unshift(sent)
    return err(error)
  }

  #fold(id: number, sent: Job, answer: ApiAnswer): Result<void, AnswerError> {
    // A wiki without the extension has nothing of the kind; one that refuses has, and does not show it.
    if (answer.isUnknown) return this.#close(id, sent, 'not-there')
    if (answer.errorCode !== null) return this.#close(id, sent, answer.isRefused ? 'refused' : 'interrupted')
    const context: StepContext = {
      owner: this.#account.name, wikiId: this.#state.wiki?.id ?? 'unknown' as WikiId, state: this.#state,
      limits: this.#limits, session: this.#options.session, met: this.#met,
    }
    const folded = steps[sent.step].fold(answer, context, sent.about, answer.rest === null)
    if (!folded.ok) return this.#again(id, sent, 'malformed')
    this.#sent.delete(id)
    this.#done++
    // A rest that begins where this answer did would be asked for again and again.
    const isStuck = answer.rest !== null && JSON.stringify(answer.rest) === JSON.stringify(sent.from)
    if (folded.value.more && answer.rest !== null && !isStuck) this.#waiting.unshift({ ...sent, from: answer.rest })
    else if (folded.value.more && (isStuck || answer.isCut)) this.#askForLess(sent, context)
    this.#add(folded.value.jobs)
    return ok(undefined)
  }

  #askForLess({ step, about }: Job, context: StepContext): void {
    const portions = steps[step].smaller?.(about) ?? []
    this.#waiting.unshift(...portions)
    if (portions.length === 0) noteGap(context, steps[step].source, 'cut-off')
  }

  #close(id: number, sent: Job, why: 'not-there' | 'refused' | 'interrupted'): Result<void, never> {
    const { source } = steps[sent.step]
    const wiki = this.#state.wiki?.id ?? null
    if (!this.#state.gaps.some((gap) => gap.source === source && gap.why === why)) {
      this.#state.gaps.push({ source, wiki, why })
    }
    this.#sent.delete(id)
    this.#done++
    return ok(undefined)
  }
}
