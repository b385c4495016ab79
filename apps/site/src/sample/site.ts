import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogue, type Catalogue } from '@small-places/messages'
import { assetFile, type SiteAssets } from '../assets.ts'
import type { OperatorSettings } from '../operator.ts'
import { createSite, type SiteOptions } from '../site.ts'

const messages = join(import.meta.dirname, '..', '..', '..', '..', 'i18n')
const read = (name: string): unknown => JSON.parse(readFileSync(join(messages, name), 'utf8'))

/** The real English messages, and a made-up right-to-left language of which only some messages exist, for tests. */
export function sampleCatalogue(): Catalogue {
  const rtl = {
    '@metadata': { machine: true },
    'site-exit': 'اترك هذه الصفحة', 'site-home-title': 'يمكنك أن تخبرنا',
    'site-emergency-text': 'اتصل برقم الطوارئ المحلي إن كان ذلك آمنا لك.',
  }
  const catalogue = readCatalogue({ messages: { en: read('en.json'), qqq: read('qqq.json'), ar: rtl }, reviews: {} })
  if (!catalogue.ok) throw new Error(catalogue.error.code)
  return catalogue.value
}

/** The real messages of English and Arabic, as the site shows them. */
export function realCatalogue(): Catalogue {
  const catalogue = readCatalogue(
    { messages: { en: read('en.json'), qqq: read('qqq.json'), ar: read('ar.json') }, reviews: {} })
  if (!catalogue.ok) throw new Error(catalogue.error.code)
  return catalogue.value
}

/** An operator's settings for tests. */
export const sampleOperator: OperatorSettings = {
  organisation: 'Example Team',
  lanes: {
    danger: { staffed: { en: 'every day, 06:00 to 22:00 UTC' }, answer: { en: 'within two hours' } },
    concern: { staffed: { en: 'Monday to Friday' }, answer: { en: 'within three days' } },
  },
  emergency: { en: 'In the country of this example: 112.' },
  mustPassOn: { en: 'The law of this example says so.' },
  channels: [
    {
      name: { en: 'E-mail' }, address: 'team@example.org', link: 'mailto:team@example.org',
      exposes: { en: 'Your address and the subject are seen by mail providers.' },
    },
    { name: { en: 'Post' }, address: 'Box 1, Example', link: null, exposes: { en: 'The envelope.' } },
  ],
  onion: 'http://exampleexampleexampleexampleexampleexampleexampleexample.onion',
  quickExit: 'https://www.example.org/weather',
  exposure: {
    wikis: ['https://*.example.org'],
    signIn: {
      rest: 'https://wiki.example.org/w/rest.php', api: 'https://wiki.example.org/w/api.php', client: 'sample-client',
    },
  },
  demonstration: false,
  notices: [],
}

const empty = (name: string) => assetFile(name, Buffer.from(''))

/** Assets that stand in for built ones. */
const sampleAssets: SiteAssets = {
  paths: {
    styleLtr: '/assets/ltr.0.css', styleRtl: '/assets/rtl.0.css', frameScript: '/assets/frame.0.js',
    reportScript: '/assets/report.0.js', mailboxScript: '/assets/mailbox.0.js', pasteScript: '/assets/paste.0.js',
    exposureScript: '/assets/exposure.0.js', signedInScript: '/assets/signed-in.0.js',
    texts: { report: [], mailbox: [], paste: [], exposure: [], findings: [] },
  },
  files: new Map([['/assets/ltr.0.css', empty('ltr.0.css')]]),
  single: { styleLtr: 'p{}', styleRtl: 'p{}', scripts: { en: '0' }, texts: [] },
}

/** A site for tests; `changes` replace parts of its options. */
export function sampleSite(changes: Partial<SiteOptions> = {}) {
  return createSite({
    operator: sampleOperator,
    catalogue: sampleCatalogue(),
    assets: sampleAssets,
    pins: '{"v":1,"kind":"pins"}',
    keyListText: async () => null,
    keyListChain: async () => [],
    clock: { now: () => Date.now() },
    status: async () => ({ alertTested: true }),
    receiveBody: async (request) =>
      ({ ok: true, value: { bytes: new Uint8Array(await request.arrayBuffer()), letGo: () => {} } }),
    dropSealed: async () => 'stored',
    ...changes,
  })
}
