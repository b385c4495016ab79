import { byId, el } from '../page/elements.ts'

/** ISO 3166-1 alpha-2 codes of countries and territories. */
const countries = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA ' +
  'CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR ' +
  'MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE ' +
  'RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR ' +
  'TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ')

/** Languages in which people may want an answer, by their own names. */
const languages = (
  'am ar az be bg bn bs ca ckb cs da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka ' +
  'kk km kn ko ku ky lo lt lv mg mk ml mn mr ms my ne nl no ny om or pa pl ps pt ro ru rw si sk sl sn so sq sr sv ' +
  'sw ta te tg th ti tk tr tt ug uk ur uz vi wo xh yo yue zh zu'
).split(' ')

function namesOf(
  type: 'region' | 'language', codes: readonly string[], nameIn: (code: string) => string,
): [string, string][] {
  return codes.map((code): [string, string] => {
    try {
      return [code, new Intl.DisplayNames([nameIn(code)], { type, fallback: 'code' }).of(code) ?? code]
    } catch {
      return [code, code]
    }
  })
}

/**
 * Fills the two long lists with the names that the browser knows: countries in the page's language, languages in their
 * own.
 */
export function fillChoices(language: string): void {
  const inOrder = new Intl.Collator([language, 'en'])
  const fill = (id: string, names: [string, string][]): void => {
    const sorted = names.toSorted(([, a], [, b]) => inOrder.compare(a, b))
    byId(id, HTMLSelectElement).append(...sorted.map(([value, label]) => el('option', { value }, label)))
  }
  fill('country', namesOf('region', countries, () => language))
  fill('reply-language', namesOf('language', languages, (code) => code))
}

/** The fields of the report and the answers that they give. */
const fields = {
  text: 'text', when: 'when', affected: 'affected', safeToReply: 'safe-to-reply', minor: 'minor',
  replyLanguage: 'reply-language', country: 'country', othersKnow: 'others-know', wish: 'wish',
  contact: 'contact', hours: 'hours', codeword: 'codeword',
} as const

/** What a person wrote. Answers that were not given are left out. */
export interface Written {
  readonly answers: Readonly<Record<string, string>>
  readonly lost: { readonly note: string } | null
  /** True when nothing at all was written or chosen. */
  readonly isEmpty: boolean
}

const fieldKinds = [HTMLTextAreaElement, HTMLInputElement, HTMLSelectElement]

const valueOf = (id: string): string => {
  const field = document.getElementById(id)
  return fieldKinds.some((kind) => field instanceof kind) && field !== null && 'value' in field
    ? String(field.value).trim() : ''
}

/** Reads the fields. */
export function readFields(): Written {
  const given = Object.entries(fields).map(([answer, id]): [string, string] => [answer, valueOf(id)])
  const answers = Object.fromEntries(given.filter(([answer, value]) => value !== '' || answer === 'text'))
  const note = valueOf('lost')
  const isEmpty = note === '' && given.every(([, value]) => value === '')
  return { answers, lost: note === '' ? null : { note }, isEmpty }
}

