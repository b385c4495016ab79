import { err, ok, type Result } from '@small-places/kernel'
import * as v from 'valibot'
import type { Activity, Gap, Source, WikiId } from '../activity.ts'
import type { OwnedAccount } from '../owner.ts'
import { isReachable, type AccountWiki } from './account-wikis.ts'
import type { PutAside } from './put-aside.ts'
import { mergeActivities } from './merge.ts'
import { WikiReading, type ReadingOptions } from './wiki-reading.ts'

/**
 * A reading of several wikis that was put aside: plain data, for the person's own device, encrypted. Of other people it
 * holds nothing.
 */
export interface AccountPutAside {
  readonly format: 'small-places-exposure-account-reading'
  readonly version: 1
  /** Whose reading it is. It is gone on with only in a session of this account. */
  readonly account: string
  /** In the order in which they are read; null for one that was not begun. */
  readonly wikis: readonly (AccountWiki & { readonly aside: PutAside | null })[]
  readonly leftOut: readonly AccountWiki[]
}

/** What is not read of a wiki that is left out. */
const LEFT_OUT: readonly Source[] = ['edits', 'user-pages', 'uploads', 'log']

const wiki = v.object({ id: v.string(), apiUrl: v.pipe(v.string(), v.check(isApi)), editCount: v.number() })
const Shape = v.object({
  format: v.literal('small-places-exposure-account-reading'),
  version: v.literal(1),
  account: v.string(),
  // What a reading holds is checked where it is gone on with.
  wikis: v.pipe(v.array(v.object({ ...wiki.entries, aside: v.unknown() })), v.minLength(1)),
  leftOut: v.array(wiki),
})

function isApi(address: string): boolean {
  return /^[^?#]*\/api\.php$/.test(address) && isReachable(address.replace(/^(https?:\/\/[^/]*)\/.*$/, '$1'))
}

/** Reads what one account did on several wikis, one after the other; can be put aside between any two requests. */
export class AccountReading {
  readonly #account: OwnedAccount
  readonly #options: ReadingOptions
  readonly #leftOut: readonly AccountWiki[]
  readonly #wikis: readonly { readonly wiki: AccountWiki; reading: WikiReading | null }[]

  private constructor(
    account: OwnedAccount, options: ReadingOptions, leftOut: readonly AccountWiki[],
    wikis: readonly { readonly wiki: AccountWiki; reading: WikiReading | null }[]
  ) {
    this.#account = account
    this.#options = options
    this.#leftOut = leftOut
    this.#wikis = wikis
  }

  /** Begins to read these wikis. Those that are left out are told as not asked. */
  static begin(
    account: OwnedAccount, options: ReadingOptions, wikis: readonly [AccountWiki, ...AccountWiki[]],
    leftOut: readonly AccountWiki[] = []
  ): AccountReading {
    return new AccountReading(account, options, leftOut, wikis.map((one) => ({ wiki: one, reading: null })))
  }

  /** Whose reading it is that was put aside, out of parsed JSON; null where it is none. */
  static accountIn(aside: unknown): string | null {
    const read = v.safeParse(Shape, aside)
    return read.success ? read.output.account : null
  }

  /** Goes on with a reading that was put aside; only for the account whose reading it is. */
  static resume(
    account: OwnedAccount, options: ReadingOptions, aside: unknown
  ): Result<AccountReading, 'not-a-reading' | 'other-account'> {
    const read = v.safeParse(Shape, aside)
    if (!read.success) return err('not-a-reading')
    if (read.output.account !== account.name) return err('other-account')
    const wikis: { readonly wiki: AccountWiki, reading: WikiReading | null }[] = []
    for (const { aside: begun, ...one } of read.output.wikis) {
      const reading = begun === null ? ok(null) : WikiReading.resume(account, options, begun)
      if (!reading.ok) return reading
      wikis.push({ wiki: one, reading: reading.value })
    }
    return ok(new AccountReading(account, options, read.output.leftOut, wikis))
  }

  /** How many wikis are read. */
  get size(): number {
    return this.#wikis.length
  }

  /** The wiki that is read now, which this begins; null when all are read. */
  next(): { readonly wiki: AccountWiki; readonly reading: WikiReading } | null {
    const open = this.#wikis.find(({ reading }) => reading?.isDone !== true)
    if (open === undefined) return null
    open.reading ??= WikiReading.begin(this.#account, this.#options)
    return { wiki: open.wiki, reading: open.reading }
  }

  /** How far it is, 0–1, each wiki counted alike: how much there is on the later ones is not known. */
  get share(): number {
    const shares = this.#wikis.map(({ reading }) => {
      const { done, known } = reading?.progress() ?? { done: 0, known: 0 }
      return reading?.isDone === true ? 1 : known === 0 ? 0 : done / known
    })
    return shares.reduce((sum, share) => sum + share, 0) / shares.length
  }

  /** What was read so far; what is missing is told as interrupted, or as not asked. */
  activity(): Activity {
    const begun = this.#wikis.flatMap(({ reading }) => reading ?? [])
    const [first = WikiReading.begin(this.#account, this.#options), ...rest] = begun
    const whole = mergeActivities(first.activity(), ...rest.map((reading) => reading.activity()))
    const missing = this.#wikis.filter(({ reading }) => reading === null).map((one) => one.wiki)
    return {
      ...whole, gaps: [...whole.gaps, ...gapsOn(missing, 'interrupted'), ...gapsOn(this.#leftOut, 'not-asked')],
    }
  }

  /** The reading as plain data. */
  putAside(): AccountPutAside {
    return {
      format: 'small-places-exposure-account-reading', version: 1, account: this.#account.name,
      wikis: this.#wikis.map((one) => ({ ...one.wiki, aside: one.reading?.putAside() ?? null })),
      leftOut: this.#leftOut,
    }
  }
}

const gapsOn = (wikis: readonly AccountWiki[], why: Gap['why']): readonly Gap[] =>
  wikis.flatMap(({ id }) => LEFT_OUT.map((source) => ({ source, wiki: id as WikiId, why })))
