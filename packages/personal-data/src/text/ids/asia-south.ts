import { isVerhoeff, luhnSumOfLetters } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'

/** Aadhaar: twelve digits, the first from 2 on, never a palindrome, with Verhoeff's check (UIDAI). */
export const isAadhaar = (digits: string): boolean =>
  isVerhoeff(digits) && Array.from(digits).reverse().join('') !== digits

/** Letters of what a holder of a PAN is: a person, a company, a trust … (Income Tax Department). */
const PAN = /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/u

const STATE = 'A[NPRS]|B[HR]|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|N[L]|O[DR]|P[BY]|R[J]|S[K]|T[GNRS]|U[AKPT]|W[B]'
const INDIAN_PLATE = new RegExp(`^(?:${STATE})\\d{1,2}[A-Z]{1,3}\\d{4}$`, 'u')
const INDIAN_LICENCE = new RegExp(`^(?:${STATE})\\d{2}(?:19|20)\\d{9}$`, 'u')

/** India's GSTIN: Luhn's check over 36 characters (GST Network). */
const isGstin = (code: string): boolean => luhnSumOfLetters(code, 36) === 0

/** Sri Lanka: year and day of birth, where 500 is added for women. */
const isSriLankanId = (code: string): boolean => {
  const day = Number(code.length === 12 ? code.slice(4, 7) : code.slice(2, 5)) % 500
  return day >= 1 && day <= 366
}

/** A number of Bangladesh from 2006 on leads with the year of birth. */
const hasBengaliYear = (digits: string): boolean => digits.length !== 17 || /^(?:19|20)\d/u.test(digits)

/** Pakistan's CNIC: province from 1 to 7 (8 for Azad Kashmir), division, district. */
const CNIC = /^[1-8]\d{12}$/u

/** India, Pakistan, Bangladesh, Sri Lanka, Nepal. */
export const southAsianIds: readonly IdRule[] = [
  idRule('in-aadhaar', 'national-id', 'region', '12 4-4-4', /^[2-9]\d{11}$/u, {
    check: isAadhaar, separators: ' -:', words: 'aadhaar aadhar adhaar uid uidai आधार ஆதார் ఆధార్ ಆಧಾರ್ ആധാർ আধার આધાર ਆਧਾਰ',
  }),
  idRule('in-pan', 'tax-id', 'nothing', '10', PAN, { words: 'pan पैन' }),
  idRule('in-pan', 'tax-id', 'given', '10', /^[A-Z]{5}\d{4}[A-Z]$/u, { words: 'pan पैन' }),
  idRule('in-gstin', 'tax-id', 'nothing', '15', /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/u, {
    check: isGstin, words: 'gstin gst',
  }),
  idRule('in-gstin', 'tax-id', 'region', '15', /^(?:0[1-9]|[12]\d|3[0-7]|9[79])[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/u, {
    words: 'gstin gst',
  }),
  idRule('in-voter-id', 'national-id', 'given', '10', /^[A-Z]{3}\d{7}$/u, { words: 'voter epic मतदाता' }),
  idRule('in-passport', 'passport', 'given', '8', /^[A-PR-WY][1-9]\d{5}[1-9]$/u, { words: 'पासपोर्ट' }),
  idRule('in-driving-licence', 'driving-licence', 'region', '15 4-11 2-13 2-2-11', INDIAN_LICENCE, {
    words: 'dl लाइसेंस',
  }),
  idRule('in-vehicle-plate', 'vehicle-plate', 'region', '8..10 2-1..2-1..3-4 4-1..3-4 4-2-4 4..7-4', INDIAN_PLATE, {
    words: 'bike scooter rto',
  }),
  idRule('in-vehicle-plate', 'vehicle-plate', 'given', '6..11 2-1..2-1..3-4', /^(?:[A-Z]{2}\d{1,2}[A-Z]{1,3}\d{1,4}|[A-Z]{2,3}\d{4}|I\d{5})$/u),
  idRule('in-abha', 'health-id', 'word', '14 2-4-4-4', /^\d{14}$/u, { check: isVerhoeff, words: 'abha' }),
  idRule('in-uan', 'national-id', 'word', '12', /^1\d{11}$/u, { words: 'uan epf', ownWordsOnly: true }),
  idRule('pk-cnic', 'national-id', 'nothing', '5-7-1', CNIC, { separators: '-', words: 'cnic nicop شناختی' }),
  idRule('pk-cnic', 'national-id', 'word', '13 5-7-1', CNIC, { words: 'cnic nicop شناختی' }),
  idRule('pk-passport', 'passport', 'word', '9', /^[A-Z]{2}\d{7}$/u),
  idRule('bd-nid', 'national-id', 'word', '10 13 17 3-3-4', /^\d{10}$|^\d{13}$|^\d{17}$/u, {
    fits: hasBengaliYear, words: 'nid পরিচয়পত্র এনআইডি smartcard',
  }),
  idRule('bd-passport', 'passport', 'word', '9', /^[A-Z]{1,2}\d{7,8}$/u),
  idRule('lk-nic', 'national-id', 'region', '10 9-1', /^\d{9}[VX]$/u, {
    fits: isSriLankanId, words: 'nic හැඳුනුම්පත்',
  }),
  idRule('lk-nic', 'national-id', 'given', '12', /^(?:19|20)\d{10}$/u, {
    fits: isSriLankanId, words: 'nic හැඳුනුම්පත්',
  }),
  idRule('np-citizenship', 'national-id', 'word', '2-2-2-5 10 11', /^\d{10,11}$/u, {
    separators: '-', words: 'नागरिकता citizenship',
  }),
]
