import type { Detector, Scan } from '../detector.ts'
import { HAS_DIGIT } from '../token.ts'

const REACH = 36
/** Chinese: regions from large to small, a street, then the number. */
const CHINESE_STREET = /(?:[\p{sc=Han}]{1,7}(?:自治区|省|市|区|區|县|縣|镇|鎮|乡|鄉|州)){0,4}[\p{sc=Han}]{1,7}(?:大街|大道|路|街|巷|弄|胡同|道|段|村|里)$/u
const CHINESE_NUMBER = /^ ?\d{1,5}(?:[-之]\d{1,4})?(?:号|號|弄|巷)(?:院|楼)?(?: ?\d{1,4}(?:号楼|號|号|栋|棟|幢|座|单元|楼|樓|层|室|之\d{1,3})){0,5}/u
/** Japanese: prefecture, town, then block and house. */
const JAPANESE_TOWN = /(?:(?:東京都|北海道|(?:京都|大阪)府|[\p{sc=Han}]{2,3}県)|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,6}[市区郡])[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,14}$/u
const JAPANESE_NUMBER = /^ ?\d{1,4}(?:-\d{1,4}){1,3}(?!\d)|^ ?\d{1,3}(?:丁目|番地?)(?:\d{1,4}(?:番地?|号|-\d{1,4})){0,3}/u
/** Korean: province, city or district before the street, then the number. */
const KOREAN_STREET = /(?:(?:[\p{sc=Hangul}]{1,8}(?:특별시|광역시|도|시|구|군|읍|면) ){1,4})?[\p{sc=Hangul}\d]{1,8}(?:대로|로|길)$/u
const KOREAN_NUMBER = /^ \d{1,4}(?:-\d{1,4})?(?:번길 \d{1,4}|번지)?(?:,? \d{1,4}(?:동|호|층)){0,3}(?![\d\p{sc=Hangul}])/u
/** What leads to an address and does not belong to it. */
const LEAD = /^.*(?:住在|位于|位於|地址[是为]?|家在|[我他她](?:在|住)|送到|寄到|住所は|住所|[はがの]|在)/u

/** Addresses in Chinese, Japanese and Korean: from the large place to the house. */
export const unspacedAddressDetector: Detector = {
  wakes: ['unspaced'],
  find(scan, token) {
    const { text, tokens } = scan
    const end = tokens.ends[token] ?? 0
    if (!((tokens.shapes[token + 1] ?? 0) & HAS_DIGIT) || (tokens.starts[token + 1] ?? 0) - end > 1) return
    const before = text.slice(Math.max(0, end - REACH), end)
    const behind = text.slice(end, end + REACH)
    findForm(scan, end, before, behind, CHINESE_STREET, CHINESE_NUMBER)
    findForm(scan, end, before, behind, JAPANESE_TOWN, JAPANESE_NUMBER)
    findForm(scan, end, before, behind, KOREAN_STREET, KOREAN_NUMBER)
  },
}

function findForm(scan: Scan, at: number, before: string, behind: string, street: RegExp, number: RegExp): void {
  const house = number.exec(behind)?.[0]
  const whole = house === undefined ? undefined : street.exec(before)?.[0]
  if (house === undefined || whole === undefined) return
  const lead = LEAD.exec(whole)?.[0].length ?? 0
  const start = at - whole.length + (lead < whole.length - 2 ? lead : 0)
  scan.report(start, at + house.length, {
    kind: 'postal-address', confidence: 'likely', reason: 'known-format', validated: false, rule: 'unspaced',
  })
}
