/** What brings people together with their names, faces or travel. */
export type EventKind = 'conference' | 'meet-up' | 'programme' | 'grant' | 'mailing-list' | 'group-photo'

const RULES: readonly (readonly [EventKind, RegExp])[] = [
  ['group-photo', /group[ _-]?(?:photo|picture)|gruppen(?:foto|bild)|photo de groupe|foto de (?:grupo|família)|групповое фото|групове фото|合影|集合写真/iu],
  ['mailing-list', /lists\.wikimedia\.org|mailing[ _-]?list|mailingliste|liste de diffusion|lista de correo|почтовая рассылка/iu],
  ['grant', /^(?:grants?|förderung)[:/]|grant (?:report|application|request)|rapid (?:grant|fund)|travel (?:grant|scholarship)|scholarship (?:application|report)|wiki(?:mania|media|conference).{0,20}scholarship|project grant|impact report|reisekosten/iu],
  ['conference', /wikimania|wikiconference|wikicon(?![a-z])|wikimedia (?:summit|conference|hackathon)|wikidatacon|wikiindaba|wikiarabia|iberoconf|esea[p]? conference|eseap|cee meeting|wiki workshop|glam wiki|вики-конференция|вікіконференція|ویکی‌کانفرانس/iu],
  ['meet-up', /meet[ _-]?ups?|wikimeet|stammtisch|treffen der wikip|rencontres? wiki|apéro wiki|encuentro|wikiencuentro|raduno|spotkani|wiki-встреч|вики-встреч|вікізустріч|викивстреч|setkání|zlot|buluşma|گردهمایی|لقاء|オフ会|聚会|聚會|kopdar/iu],
  ['programme', /edit[ _-]?a[ _-]?thons?|editat[oóòh]+n|(?:edit(?:ing|ors?)?|training|wiki(?:pedia|data|media|source)?)[ _-]workshop|workshop[ _](?:in|at)[ _]|workshop[^/]{0,40}20\d\d|20\d\d[^/]{0,40}workshop|wiki loves|schreibwerkstatt|atelier (?:wiki|contributif|de contribution|d['’](?:écriture|édition|initiation))|1lib1ref|wikipedia education program|эдитатон|едітатон|ورشاپ|ویرایشاتون|ورشة (?:عمل|تحرير|تدريب|ويكي)/iu],
]

/** Namespaces that hold events and grants on Meta-Wiki. */
const EVENT_NAMESPACES = new Set([1728, 1729])
const GRANT_NAMESPACES = new Set([200, 201])

/** With their discussions. What stands in others is about articles, files or the software. */
const USER_NAMESPACES = new Set([2, 3])
const PROJECT_NAMESPACES = new Set([4, 5])

/**
 * What kind of gathering an edited page is for, or null. Only pages on which people gather count: an article, category,
 * template or draft about an event is no visit to it, nor is its discussion.
 */
export function gatheringOn(title: string, namespace: number): EventKind | null {
  // The name of a user says nothing of gatherings.
  if (USER_NAMESPACES.has(namespace)) return eventKindOf(title.split('/').slice(1).join('/'), namespace)
  return PROJECT_NAMESPACES.has(namespace) || EVENT_NAMESPACES.has(namespace) || GRANT_NAMESPACES.has(namespace)
    ? eventKindOf(title, namespace) : null
}

/** What kind of gathering a text is about, or a page by its namespace and title; null for none. */
export function eventKindOf(title: string, namespace: number): EventKind | null {
  if (EVENT_NAMESPACES.has(namespace)) return 'meet-up'
  if (GRANT_NAMESPACES.has(namespace)) return 'grant'
  return RULES.find(([, words]) => words.test(title))?.[0] ?? null
}

/** Addresses of mailing lists, whose archives show names and mail addresses. */
export const mailingListIn = (text: string): readonly [number, number] | null => {
  const found = /lists\.wikimedia\.org\/[^\s\]|}]{1,120}/iu.exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}

/** What people write of a gathering where they will be or were seen. */
const SEEN_THERE =
  /see you (?:at|in)|i(?:['’]ll| will| am going to) (?:be at|attend)|i (?:attended|was at|spoke at|presented at)|nice to meet you|met you (?:at|in)|wir sehen uns (?:in|auf|beim)|ich war (?:auf|bei|beim)|on se voit à|j['’]étais à|nos vemos en|nos vemos na|vejo vocês|до встречи на|был на викимани|увидимся на|до зустрічі на|görüşmek üzere.{0,20}da\b/iu

/** Where the person says that they will be or were somewhere, as offsets, or null. */
export const attendanceIn = (text: string): readonly [number, number] | null => {
  const found = SEEN_THERE.exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}
