import { address } from './address/address.ts'
import { company } from './company/company.ts'
import { disclosure } from './disclosure/disclosure.ts'
import { event } from './event/event.ts'
import { language } from './language/language.ts'
import { photo } from './photo/photo.ts'
import { place } from './place/place.ts'
import type { Signal } from './signal.ts'
import { style } from './style/style.ts'
import { timeZone } from './time-zone/time-zone.ts'
import { userName } from './user-name/user-name.ts'

/** Every signal. One more is one more line here. */
export const signals: readonly Signal[] = [
  disclosure, photo, userName, address, place, timeZone, event, style, language, company,
]
