import { africanIds } from './africa.ts'
import { northAmericanIds } from './america-north.ts'
import { latinAmericanIds } from './america-latin.ts'
import { eastAsianIds } from './asia-east.ts'
import { southAsianIds } from './asia-south.ts'
import { southEastAsianIds } from './asia-south-east.ts'
import { europeanVatNumbers } from './europe-vat.ts'
import { eastEuropeanIds } from './europe-east.ts'
import { northEuropeanIds } from './europe-north.ts'
import { southEastEuropeanIds } from './europe-south-east.ts'
import { westEuropeanIds } from './europe-west.ts'
import { formerSovietIds } from './former-soviet.ts'
import type { IdRule } from './id-rule.ts'
import { middleEasternIds } from './middle-east.ts'
import { namedIds } from './named-ids.ts'
import { oceanianIds } from './oceania.ts'
import { vehiclePlates } from './vehicle-plates.ts'

/** Every rule. */
export const idRules = (): readonly IdRule[] => [
  ...middleEasternIds, ...formerSovietIds, ...eastAsianIds, ...southAsianIds, ...southEastAsianIds, ...africanIds,
  ...westEuropeanIds, ...northEuropeanIds, ...eastEuropeanIds, ...southEastEuropeanIds, ...europeanVatNumbers,
  ...northAmericanIds,
  ...latinAmericanIds, ...oceanianIds, ...vehiclePlates, ...namedIds,
]
