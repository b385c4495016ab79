import { isMod1110 } from './check-digits.ts'
import { isAfm } from './europe-south-east.ts'
import { isNip } from './europe-east.ts'
import { isNif } from './europe-west.ts'
import { idRule, type IdRule } from './id-rule.ts'
import { isLuhn } from '../check-digit.ts'

interface VatForm {
  readonly country: string
  readonly prefix: string
  /** The lengths of groups behind the prefix. */
  readonly written: string
  readonly digits: RegExp
  readonly check?: (digits: string) => boolean
}

/** The forms of VAT numbers (Directive 2006/112/EC, article 215; lengths as the VIES service takes them). */
const FORMS: readonly VatForm[] = [
  { country: 'bg', prefix: 'BG', written: '9 10 3-3-3', digits: /^\d{9,10}$/u },
  { country: 'cy', prefix: 'CY', written: '9', digits: /^\d{8}[A-Z]$/u },
  { country: 'dk', prefix: 'DK', written: '8 2-2-2-2', digits: /^\d{8}$/u },
  { country: 'ee', prefix: 'EE', written: '9', digits: /^10\d{7}$/u },
  { country: 'es', prefix: 'ES', written: '9', digits: /^[A-Z\d]\d{7}[A-Z\d]$/u },
  { country: 'fi', prefix: 'FI', written: '8', digits: /^\d{8}$/u },
  { country: 'gb', prefix: 'GB', written: '9 3-4-2 12', digits: /^\d{9}(?:\d{3})?$/u },
  { country: 'gr', prefix: 'EL', written: '9', digits: /^\d{9}$/u, check: isAfm },
  { country: 'hr', prefix: 'HR', written: '11', digits: /^\d{11}$/u, check: isMod1110 },
  { country: 'hu', prefix: 'HU', written: '8', digits: /^\d{8}$/u },
  { country: 'ie', prefix: 'IE', written: '8 9', digits: /^\d[A-Z\d]\d{5}[A-W][A-I]?$/u },
  { country: 'it', prefix: 'IT', written: '11', digits: /^\d{11}$/u, check: isLuhn },
  { country: 'lt', prefix: 'LT', written: '9 12', digits: /^\d{9}(?:\d{3})?$/u },
  {
    country: 'lu', prefix: 'LU', written: '8 3-3-2', digits: /^\d{8}$/u,
    check: (digits) => Number(digits.slice(0, 6)) % 89 === Number(digits.slice(6)),
  },
  { country: 'lv', prefix: 'LV', written: '11 4-4-3', digits: /^[4-9]\d{10}$/u },
  { country: 'mt', prefix: 'MT', written: '8 4-4', digits: /^\d{8}$/u },
  { country: 'pl', prefix: 'PL', written: '10 3-3-2-2 3-2-2-3', digits: /^\d{10}$/u, check: isNip },
  { country: 'pt', prefix: 'PT', written: '9 3-3-3', digits: /^\d{9}$/u, check: isNif },
  { country: 'ro', prefix: 'RO', written: '8 9 10 3-3-2', digits: /^[1-9]\d{7,9}$/u },
  { country: 'se', prefix: 'SE', written: '12', digits: /^\d{10}01$/u, check: (digits) => isLuhn(digits.slice(0, 10)) },
  { country: 'si', prefix: 'SI', written: '8 4-4', digits: /^[1-9]\d{7}$/u },
  { country: 'sk', prefix: 'SK', written: '10 3-3-2-2', digits: /^[1-9]\d{9}$/u },
]

/** Groups whose first one the country's letters cling to. */
const withPrefix = (groups: string): string => groups.replace(/^\d+/u, (first) => String(Number(first) + 2))

/** VAT numbers of Europe with the letters of their country, beside those that a country's own rules test. */
export const europeanVatNumbers: readonly IdRule[] = FORMS.map(({ country, prefix, written, digits, check }) => {
  const groups = written.split(' ')
  const form = new RegExp(digits.source.replace('^', `^${prefix}`), 'u')
  return idRule(
    `${country}-vat-number`, 'tax-id', check ? 'nothing' : 'region',
    [...groups.map((lengths) => `2-${lengths}`), ...groups.map(withPrefix)].join(' '), form,
    { mixed: true, words: 'vat', ...check ? { check: (code: string) => check(code.slice(2)) } : {} },
  )
})
