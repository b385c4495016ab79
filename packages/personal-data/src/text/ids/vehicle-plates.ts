import { idRule, type IdRule, type Need } from './id-rule.ts'

const ARABIC = /^(?:[\u0621-\u064a]{2,3}\d{1,4}|\d{1,4}[\u0621-\u064a]{2,3})$/u
const ARAB_COUNTRIES = ['EG', 'SA', 'SY', 'IQ', 'YE', 'SD', 'LY', 'JO', 'LB', 'PS', 'KW', 'QA', 'BH', 'OM', 'AE']

const plate = (name: string, need: Need, written: string, form: RegExp, separators = ' -'): IdRule =>
  idRule(`${name}-plate`, 'vehicle-plate', need, written, form, {
    separators, mixed: true, ...name === 'arab' ? { regions: ARAB_COUNTRIES } : {},
  })

/** Plates that are written as little else is, or as the country says that was given. */
export const vehiclePlates: readonly IdRule[] = [
  // Persian and Arabic letters between digits: two digits, a letter, three digits, and the region's two.
  plate('ir', 'nothing', '6 2-1-3 2-3-3 8 6-2 2-1-3-2 2-3-3-2 3-3-2', /^\d{2}[\u0600-\u06ff]{1,3}\d{3}(?:\d{2})?$/u),
  // Letters apart as they lie on the plate, or together; the digits first or last.
  plate('arab', 'word', '1-1-1-1..4 1..4-1-1-1 1-1-1..4 1..4-1-1 3-3..4 3..4-3 2-3..4 3..4-2', ARABIC, ' -|'),
  plate('cn', 'nothing', '7 8 2-5 2-6', /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z](?=.*\d)[A-HJ-NP-Z\d]{5,6}$/u, ' ·-.'),
  plate('ru', 'region', '8 9 1-3-2-2..3 1-3-4..5 6-2..3', /^[ABEKMHOPCTYX]\d{3}[ABEKMHOPCTYX]{2}\d{2,3}$/u),
  plate('ua', 'region', '8 2-4-2', /^[ABCEHIKMOPTX]{2}\d{4}[ABCEHIKMOPTX]{2}$/u),
  plate('by', 'region', '4-2-1 6-1 4-3 7', /^\d{4}[ABCEHIKMOPTX]{2}[0-8]$/u),
  plate('kz', 'given', '7 8 3-2..3-2', /^\d{3}[A-Z]{2,3}(?:0[1-9]|1\d|20)$/u),
  plate('tr', 'region', '2-1-4..5 2-2-3..4 2-3-2..4 6..9', /^(?:0[1-9]|[1-7]\d|8[01])(?:[A-Z]\d{4,5}|[A-Z]{2}\d{3,4}|[A-Z]{3}\d{2,4})$/u),
  plate('tr', 'given', '2-1..3-2..5', /^(?:0[1-9]|[1-7]\d|8[01])[A-Z]{1,3}\d{2,5}$/u),
  plate('de', 'region', '1..3-1..2-1..4 1..3-1..2-2..5', /^[A-ZÄÖÜ]{2,5}[1-9]\d{0,3}[EH]?$/u, '-'),
  plate('de', 'given', '1..3-1..2-1..4 1..3-1..2-2..5', /^[A-ZÄÖÜ]{2,5}[1-9]\d{0,3}[EH]?$/u),
  plate('gb', 'region', '4-3', /^[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|5[1-9]|[67]\d)(?!.*[IQ].*)[A-Z]{3}$/u),
  plate('gb', 'given', '7 4-3', /^[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|5[1-9]|[67]\d)[A-HJ-PR-Z]{3}$/u),
  plate('gb', 'given', '5..7 2..4-3', /^[A-HJ-NPR-TV-Y][1-9]\d{0,2}[A-HJ-PR-Z]{3}$/u),
  plate('gb', 'given', '5..7 3-2..4', /^[A-HJ-PR-Z]{3}[1-9]\d{0,2}[A-HJ-NPR-TV-Y]$/u),
  plate('fr', 'region', '2-3-2', /^[A-HJ-NP-TV-Z]{2}\d{3}[A-HJ-NP-TV-Z]{2}$/u, '-'),
  plate('fr', 'given', '7 2-3-2', /^[A-HJ-NP-TV-Z]{2}\d{3}[A-HJ-NP-TV-Z]{2}$/u),
  plate('it', 'given', '7 2-3-2', /^[A-HJ-NPR-TV-Z]{2}\d{3}[A-HJ-NPR-TV-Z]{2}$/u),
  plate('es', 'given', '7 4-3', /^\d{4}[BCDFGHJ-NPR-TV-Z]{3}$/u),
  plate('pt', 'given', '2-2-2', /^(?:[A-Z]{2}\d{2}(?:\d{2}|[A-Z]{2})|\d{2}[A-Z]{2}\d{2}|\d{4}[A-Z]{2})$/u, '-'),
  plate('nl', 'given', '2-2-2 2-3-1 1-3-2 3-2-1', /^(?=.*\d)(?=.*[B-Z])[A-Z\d]{6}$/u, '-'),
  plate('be', 'given', '1-3-3', /^[1-9][A-Z]{3}\d{3}$/u, '-'),
  plate('pl', 'given', '2..3-4..5', /^[A-Z]{2,3}(?=.*\d{2})[A-Z\d]{4,5}$/u, ' '),
  plate('ro', 'given', '1..2-2..3-3 6..7', /^(?:B\d{2,3}|[A-Z]{2}\d{2})[A-Z]{3}$/u),
  plate('se', 'given', '6 3-3', /^[A-HJ-PR-UW-Z]{3}\d{2}[A-HJ-PR-UW-Z\d]$/u, ' '),
  plate('no', 'given', '7 2-5', /^[A-Z]{2}[1-9]\d{4}$/u, ' '),
  plate('br', 'region', '7', /^[A-Z]{3}\d[A-J]\d{2}$/u),
  plate('br', 'given', '7 3-4', /^[A-Z]{3}\d[A-J\d]\d{2}$/u),
  plate('ar', 'given', '2-3-2 7 6 3-3', /^(?:[A-Z]{2}\d{3}[A-Z]{2}|[A-Z]{3}\d{3})$/u),
  plate('mx', 'given', '3-2-2 3-3-1', /^[A-Z]{3}\d{2,3}[A-Z\d]{1,2}$/u, '-'),
  plate('co', 'given', '6 3-3', /^[A-Z]{3}\d{3}$/u),
  plate('cl', 'given', '4-2 2-2-2 6', /^[BCDFGHJ-LPRSTV-Z]{4}\d{2}$/u),
  plate('ng', 'region', '3-5', /^[A-Z]{3}\d{3}[A-Z]{2}$/u, '-'),
  plate('ng', 'given', '8 3-5', /^[A-Z]{3}\d{3}[A-Z]{2}$/u),
  plate('ke', 'given', '7 3-4', /^K[A-Z]{2}\d{3}[A-Z]$/u),
  plate('vn', 'region', '3-3-2 4-3-2 2-2-5 3-5', /^[1-9]\d[A-Z]\d{0,2}\d{4,5}$/u, '-.'),
  plate('id', 'given', '1..2-1..4-1..3', /^[A-Z]{1,2}\d{2,4}[A-Z]{1,3}$/u, ' '),
  plate('my', 'given', '3-3..4 2-3..4 6 7', /^[A-Z]{2,3}\d{3,4}$/u, ' '),
  plate('th', 'given', '2..3-3..4 5..7', /^\d?[ก-ฮ]{2}\d{1,4}$/u),
  plate('kr', 'nothing', '7 8 3-4 4-4', /^\d{2,3}[가-힣]\d{4}$/u, ' '),
  plate('il', 'given', '2-3-2 3-2-3', /^\d{7,8}$/u, '-'),
  plate('jp', 'nothing', '2-1-2-2 3-1-2-2', /^\d{2,3}[ぁ-ん]\d{4}$/u),
  plate('pk', 'given', '3-2..4 3-2-2..4', /^[A-Z]{2,3}\d{2,6}$/u, '-'),
  plate('in-bharat', 'region', '9..10 2-2-4-1..2', /^2\dBH\d{4}[A-Z]{1,2}$/u),
]
