import { err, ok } from '@small-places/kernel'
import {
  wikimediaWikis, type Channel, type ExposureSettings, type LaneService, type OperatorSettings,
} from '@small-places/site'
import { list, object, optional, type Reader, text, textAs, texts } from './reading.ts'

const lane: Reader<LaneService> = object({ staffed: texts, answer: texts })

const link = textAs(given =>
  /^(?:https:\/\/|mailto:|tel:|xmpp:|matrix:)\S+$/.test(given) ? ok(given) : err('not-a-link'))

const channel: Reader<Channel> = object({
  name: texts, address: text, link: optional(link, null), exposes: texts,
})

const address = textAs(given => {
  const isOnThisComputer = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)/.test(given)
  return isOnThisComputer || /^https:\/\/[^\s;,'"]+$/.test(given) ? ok(given) : err('not-a-link')
})

const exposure: Reader<ExposureSettings> = object({
  wikis: optional(list(address), wikimediaWikis),
  signIn: optional(object({ rest: address, api: address, client: text }), null),
})

/** What an operator writes about itself; the rest of what the site shows follows from key list and listeners. */
export type OperatorWords = Omit<OperatorSettings, 'onion' | 'demonstration' | 'notices' | 'organisation'>

/** The part `operator` of the configuration. */
export const operatorWords: Reader<OperatorWords> = object({
  lanes: object({ danger: lane, concern: lane }),
  emergency: optional(texts, null),
  mustPassOn: optional(texts, null),
  channels: optional(list(channel), []),
  quickExit: optional(link, 'https://www.wikipedia.org/'),
  exposure: optional(exposure, { wikis: wikimediaWikis, signIn: null }),
})
