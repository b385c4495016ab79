import { limits, type RouteId } from '@small-places/contract'

const KIB = 1024
const MIB = 1024 * KIB

/** Bytes that `bytes` bytes of ciphertext take as b64 in JSON, with the small fields around them. */
const asJson = (bytes: number): number => Math.ceil((bytes * 4) / 3) + 8 * KIB

/**
 * The most bytes that the body of a route may have. It follows from the schema's own limits where one field is large,
 * and from what devices send where a schema allows many fields to be large at once.
 */
export const bodyLimitOf = (route: RouteId): number => {
  switch (route) {
    case 'submit-report':
    case 'send-item':
    case 'drop-sealed':
    case 'register-drop':
      return asJson(limits.sealedItem)
    case 'send-part':
      return limits.blobPart
    case 'take-up':
    case 'change-epoch':
    case 'append-to-case':
    case 'pass-on':
      return 32 * MIB
    case 'propose-key-list':
    case 'add-desk-envelopes':
      return 2 * MIB
    case 'save-keyring':
      return asJson(limits.keyring)
    case 'save-vault':
      return asJson(limits.vault)
    case 'enrol':
    case 'discard':
      return 64 * KIB
    // Quotation marks inside a statement are written as two characters.
    case 'suspend':
      return 2 * limits.statement + 8 * KIB
    default:
      return 8 * KIB
  }
}
