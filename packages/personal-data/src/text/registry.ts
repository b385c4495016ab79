import { emailDetector } from './contact/email.ts'
import { namedEmailDetector } from './contact/named-email.ts'
import { obfuscatedEmailDetector } from './contact/obfuscated-email.ts'
import { phoneDetector } from './contact/phone.ts'
import { spokenNumberDetector } from './contact/spoken-number.ts'
import type { Detector } from './detector.ts'
import { deviceIdDetector } from './device/device-id.ts'
import { idDetector } from './ids/id-detector.ts'
import { iranianPlateDetector } from './ids/iranian-plate.ts'
import { machineReadableZoneDetector } from './ids/machine-readable-zone.ts'
import { bankAccountDetector } from './money/bank-account.ts'
import { cryptoWalletDetector } from './money/crypto-wallet.ts'
import { ibanDetector } from './money/iban.ts'
import { passportInPartsDetector } from './ids/passport-in-parts.ts'
import { paymentCardDetector } from './money/payment-card.ts'
import { upiAddressDetector } from './money/upi-address.ts'
import { ipAddressDetector } from './network/ip-address.ts'
import { macAddressDetector } from './network/mac-address.ts'
import { usernameDetector } from './network/username.ts'
import { webAddressDetector } from './network/web-address.ts'
import { coordinatesDetector } from './place/coordinates.ts'
import { gridReferenceDetector } from './place/grid-reference.ts'
import { namedCoordinatesDetector } from './place/named-coordinates.ts'
import { postalCodeDetector } from './place/postal-code.ts'
import { unsignedAnglesDetector } from './place/unsigned-angles.ts'
import { ageDetector } from './prose/age.ts'
import { dateOfBirthDetector } from './prose/date-of-birth.ts'
import { disclosureDetector } from './prose/disclosure.ts'
import { introducedNameDetector } from './prose/introduced-name.ts'
import { occupationDetector } from './prose/occupation.ts'
import { organisationDetector } from './prose/organisation.ts'
import { personNameDetector } from './prose/person-name.ts'
import { placeNameDetector } from './prose/place-name.ts'
import { postalAddressDetector } from './prose/postal-address.ts'
import { repeatedNameDetector } from './prose/repeated-name.ts'
import { unspacedAddressDetector } from './prose/unspaced-address.ts'
import { secretDetector } from './secret/secret.ts'
import { dateDetector } from './time/date.ts'
import { toldDateDetector } from './time/told-date.ts'

/** Every detector. One more is one more line here; what looks for repetitions stands behind what it repeats. */
export const detectors = (): readonly Detector[] => [
  emailDetector,
  obfuscatedEmailDetector,
  namedEmailDetector,
  phoneDetector,
  spokenNumberDetector,
  usernameDetector,
  webAddressDetector,
  ipAddressDetector,
  macAddressDetector,
  coordinatesDetector,
  unsignedAnglesDetector,
  namedCoordinatesDetector,
  gridReferenceDetector,
  idDetector,
  iranianPlateDetector,
  machineReadableZoneDetector,
  passportInPartsDetector,
  paymentCardDetector,
  ibanDetector,
  bankAccountDetector,
  upiAddressDetector,
  cryptoWalletDetector,
  deviceIdDetector,
  secretDetector,
  dateDetector,
  toldDateDetector,
  postalAddressDetector,
  postalCodeDetector,
  personNameDetector,
  introducedNameDetector,
  repeatedNameDetector,
  disclosureDetector,
  occupationDetector,
  dateOfBirthDetector,
  unspacedAddressDetector,
  ageDetector,
  placeNameDetector,
  organisationDetector,
]
