import { alternatives } from '../alternatives.ts'
import type { Detector } from '../detector.ts'
import { localStart } from '../contact/address-parts.ts'

/** What India's banks and payment services put behind the sign (National Payments Corporation of India). */
const HANDLE = new RegExp(String.raw`^(?:${alternatives(`
  okaxis oksbi okhdfcbank okicici ybl ibl axl paytm upi apl yapl rapl ptyes ptaxis ptsbi pthdfc jupiteraxis waicici
  wahdfcbank wasbi waaxis freecharge slice axisb axisbank icici sbi hdfcbank kotak kmbl indus federal pnb barodampay
  cnrb unionbank idfcbank yesbank yesg rbl dbs hsbc citi postbank fam abfspay naviaxis superyes tapicici timecosmos
  yescred axisgo ikwik airtel jio pingpay mahb boi idbi uboi
`)})(?![\p{L}\p{N}@_-]|\.\p{L})`, 'iu')
const LONGEST_HANDLE = 16

/** Addresses of India's payment system: `name@okaxis`, which only a list tells from other words behind the sign. */
export const upiAddressDetector: Detector = {
  wakes: ['sign'],
  find({ text, report }, at) {
    if (text.charAt(at) !== '@') return
    const handle = HANDLE.exec(text.slice(at + 1, at + 1 + LONGEST_HANDLE))?.[0]
    if (handle === undefined) return
    const start = localStart(text, at)
    if (at - start < 3) return
    report(start, at + 1 + handle.length, {
      kind: 'bank-account', confidence: 'likely', reason: 'known-format', validated: false, rule: 'in-upi',
    })
  },
}
