/**
 * Words of the operator, by language code. Shown in the reader's language, else in English, else in the first given.
 */
export type LocalText = Readonly<Record<string, string>>

/** The two lanes that a report can take. */
export type Lane = 'danger' | 'concern'

/** What the operator promises for one lane. */
export interface LaneService {
  /** When people are there, with the time zone: «every day, 06:00 to 22:00 UTC». */
  readonly staffed: LocalText
  /** How soon a person answers: «within two hours». */
  readonly answer: LocalText
}

/** A way to reach the team that is not this site. */
export interface Channel {
  /** What it is called: «E-mail», «Signal». */
  readonly name: LocalText
  /** Address, number or account, shown as it is. */
  readonly address: string
  /** A link for it (`mailto:`, `tel:`, `https:`), or null. */
  readonly link: string | null
  /** What a person shows by using it, and to whom. */
  readonly exposes: LocalText
}

/** What the exposure check, which runs in the visitor's browser, may reach. */
export interface ExposureSettings {
  /** Origins of wikis, as a content security policy names them: `https://*.wikipedia.org`. */
  readonly wikis: readonly string[]
  /** Where visitors show which account is theirs, or null: then only files are read. */
  readonly signIn: {
    /** `rest.php` of the wiki where the operator registered a client for “user identity verification only”. */
    readonly rest: string
    /** `api.php` of that wiki. */
    readonly api: string
    readonly client: string
  } | null
}

/** The origins that the exposure check may ask: the operator's list, and where visitors sign in. */
export const reachedByCheck = ({ wikis, signIn }: ExposureSettings): readonly string[] =>
  [...new Set([...wikis, ...signIn === null ? [] : [signIn.rest, signIn.api].map((one) => new URL(one).origin)])]

/** Wikimedia's projects. */
export const wikimediaWikis: readonly string[] = [
  'wikipedia', 'wikimedia', 'wiktionary', 'wikibooks', 'wikiquote', 'wikinews', 'wikisource', 'wikiversity',
  'wikivoyage', 'wikidata', 'mediawiki',
].map((project) => `https://*.${project}.org`)

/** What an operator says about itself. The server parses it from the configuration. */
export interface OperatorSettings {
  readonly organisation: string
  readonly lanes: Readonly<Record<Lane, LaneService>>
  /** Emergency numbers and advice of the operator, or null for the general sentence alone. */
  readonly emergency: LocalText | null
  /** What the law could force the team to pass on, or null for the general sentence alone. */
  readonly mustPassOn: LocalText | null
  readonly channels: readonly Channel[]
  /** `http://….onion` address of the site, or null. */
  readonly onion: string | null
  /** Where «leave this page» goes: an everyday page that nobody wonders about. */
  readonly quickExit: string
  /** What the exposure check may reach. */
  readonly exposure: ExposureSettings
  /** True for the demonstration team: every page says so, and no single file is offered. */
  readonly demonstration: boolean
  /** Dated notices to everybody, for instance after a restore. */
  readonly notices: readonly { readonly day: string; readonly text: LocalText }[]
}

/** What `pick` found: the text and the language it is in. */
export interface PickedText {
  readonly text: string
  readonly language: string
}

/** Chooses the operator's words for a reader of `language`; null where there are none at all. */
export function pickText(text: LocalText, language: string): PickedText | null {
  const first = Object.keys(text)[0]
  const chosen = [language, language.split('-')[0] ?? language, 'en', first].find(
    (code) => code !== undefined && Object.hasOwn(text, code),
  )
  const words = chosen === undefined ? undefined : text[chosen]
  return chosen === undefined || words === undefined ? null : { text: words, language: chosen }
}
