import type { Activity, WikiId } from './activity.ts'
import { evidenceOn, excerptOf } from './links.ts'
import { withoutQuotes } from './not-own-words.ts'
import { wordsBrought } from './page-words.ts'
import type { Evidence, Reach } from './signal.ts'
import { comparableName } from './signature-names.ts'
import { withoutWordsOfOthers } from './signed-words.ts'

/**
 * Where words of the person stand. `article`: what readers read, so mostly not about the writer. `draft`: below the user
 * page, where most write what is to be an article.
 */
export type TextPlace = 'user-page' | 'draft' | 'discussion' | 'article' | 'comment' | 'file-page'

/** Words that the person wrote in public. */
export interface OwnText {
  readonly place: TextPlace
  readonly text: string
  readonly wiki: WikiId
  readonly account: number
  /** Of the wiki, as a code of BCP 47 or `und`. */
  readonly language: string
  readonly namespace: number
  readonly at: number
  /** Evidence that shows the piece from `start` to `end` of the text. */
  readonly evidence: (start: number, end: number) => Evidence
}

/** Namespaces that hold what readers read: articles, files, interface, templates, categories, portals, drafts … */
const ARTICLE_NAMESPACES = new Set([0, 8, 10, 14, 100, 104, 106, 118, 120, 146, 828])
const FILE_NAMESPACE = 6

const placeOf = (namespace: number): TextPlace =>
  namespace === FILE_NAMESPACE ? 'file-page' : ARTICLE_NAMESPACES.has(namespace) ? 'article' : 'discussion'

/** Later versions of other people's pages are not read. */
const UNKNOWN_REACH: Reach = { last: null, stillThere: null, isUnbroken: false, until: null }

/**
 * All words of the person that were read, each line of a page once, at the version that brought it: user pages with
 * what they once said, words added elsewhere, descriptions of files among them, and summaries.
 */
export function ownTexts(activity: Activity): readonly OwnText[] {
  const show = evidenceOn(activity.wikis)
  const languages = new Map(activity.wikis.map(({ id, language }) => [id, language]))
  const languageOf = (wiki: WikiId): string => languages.get(wiki) ?? 'und'
  const formerNames = activity.log.flatMap(({ formerName }) => formerName ?? [])
  const own = new Set([...activity.accounts.map(({ name }) => name), ...formerNames].map(comparableName))
  const readPages = new Set(activity.pages.map(({ wiki, pageId }) => `${wiki} ${pageId}`))

  const fromPages = activity.pages.flatMap((page) => wordsBrought(page).map(({ version, text, reach }): OwnText => {
    // What others leave on a user page stands among the person's own lines; below it, archives of talk are kept.
    const isBelow = page.title.includes('/')
    const said = withoutWordsOfOthers(text, own, isBelow ? 'comment' : 'line')
    return {
      place: isBelow ? 'draft' : 'user-page', text: said, wiki: page.wiki, account: page.account,
      language: languageOf(page.wiki), namespace: 2, at: version.at,
      evidence: (start, end) => show.pageVersion(page, version, excerptOf(said, start, end), reach(start, end)),
    }
  }))
  const fromEdits = activity.edits.flatMap((edit): OwnText[] => {
    const { wiki, account, pageId, namespace, at, comment, addedText } = edit
    const shared = { wiki, account, language: languageOf(wiki), namespace, at }
    const shown = (text: string, reach: Reach | null) => (start: number, end: number) =>
      show.edit(edit, excerptOf(text, start, end), reach)
    const place = placeOf(namespace)
    const said = place === 'discussion' ? withoutWordsOfOthers(withoutQuotes(addedText ?? ''), own, 'comment') : addedText
    const words = withoutSection(comment)
    return [
      ...(said && !readPages.has(`${wiki} ${pageId}`)
        ? [{ ...shared, place, text: said, evidence: shown(said, UNKNOWN_REACH) }]
        : []),
      ...(words ? [{ ...shared, place: 'comment' as const, text: words, evidence: shown(words, null) }] : []),
    ]
  })
  return [...fromPages, ...fromEdits]
}

/** A summary without the heading that the software puts before it, which is not the person's wording. */
function withoutSection(comment: string): string {
  const [first = '', ...rest] = comment.split('/*')
  const kept = rest.map((part) => {
    const end = part.indexOf('*/')
    return end < 0 ? part : part.slice(end + 2)
  })
  return [first, ...kept].join(' ').trim()
}
