import type { TextKind } from '../kinds.ts'
import { idRule, type IdRule } from './id-rule.ts'

/** A code beside a word that says what it is, of whatever country: enough digits, and no date. */
const named = (name: string, kind: TextKind, written: string, form: RegExp): IdRule =>
  idRule(name, kind, 'word', written, form, { regions: [], separators: ' -' })

/** What a word alone makes an id, where no country's own rule knows it. */
export const namedIds: readonly IdRule[] = [
  named('named-passport', 'passport', '6..10 1..2-6..8', /^(?=.*[A-Z])[A-Z]{0,3}\d{5,9}[A-Z]{0,2}$/u),
  named('named-passport', 'passport', '9 7', /^(?!(?:19|20)\d{6}$)\d{7}(?:\d{2})?$/u),
  named('named-driving-licence', 'driving-licence', '7..16', /^(?=(?:\D*\d){5})(?!(?:19|20)\d{6}$)[A-Z\d]{7,16}$/u),
  named('named-national-id', 'national-id', '8..18', /^(?=(?:\D*\d){7})(?!(?:19|20)\d{6}$)[A-Z]{0,3}\d{7,18}[A-Z]{0,3}$/u),
  named('named-tax-id', 'tax-id', '8..15', /^(?=(?:\D*\d){7})(?!(?:19|20)\d{6}$)[A-Z]{0,3}\d{7,15}[A-Z]{0,2}$/u),
  named('named-health-id', 'health-id', '8..15', /^(?=(?:\D*\d){7})(?!(?:19|20)\d{6}$)[A-Z]{0,4}\d{7,15}[A-Z]{0,2}$/u),
  named('named-vehicle-plate', 'vehicle-plate', '5..8 2..4-2..4 1..3-1..4-1..3', /^(?=(?:\D*\d){2})(?=.*[A-Z])[A-Z\d]{5,8}$/u),
]
