import * as v from 'valibot'
import { scanText } from '@small-places/personal-data/text'
import { loadPeer } from '../peers.ts'
import type { Sample } from './sample.ts'
import { takenOut, type Stretch } from './text-difference.ts'
import { callableOf, instanceOf } from './untyped.ts'

/** A program that finds personal data in a text. */
export interface Finder {
  readonly name: string
  find(sample: Pick<Sample, 'text' | 'language' | 'region'>): readonly Stretch[] | Promise<readonly Stretch[]>
  /** Only reads the text, for measuring speed. */
  read(text: string, language: string | undefined): unknown
}

/** Ours, told the language and the country of a text where a user would know them. */
export const ours: Finder = {
  name: 'ours',
  find: ({ text, language, region }) => scanText(text, {
    ...(language === undefined ? {} : { language }), ...(region === undefined ? {} : { regions: [region] }),
  }),
  read: (text, language) => scanText(text, language === undefined ? {} : { language }),
}

/** Ours, told nothing. */
export const oursUntold: Finder = {
  name: 'ours, told nothing',
  find: ({ text }) => scanText(text),
  read: (text) => scanText(text),
}

const byRedacting = (name: string, redact: (...args: readonly unknown[]) => unknown): Finder => ({
  name,
  find: ({ text }) => takenOut(text, v.parse(v.string(), redact(text))),
  read: redact,
})

const makers: Readonly<Record<string, (loaded: object) => Finder>> = {
  'redact-pii': (loaded) =>
    byRedacting('redact-pii 3.4.0', callableOf(instanceOf(loaded, 'SyncRedactor'), 'redact')),
  '@redactpii/node': (loaded) =>
    byRedacting('@redactpii/node 1.0.17', callableOf(instanceOf(loaded, 'Redactor'), 'redact')),
  '@coffeeandfun/remove-pii': (loaded) =>
    byRedacting('@coffeeandfun/remove-pii 3.0.1', callableOf(loaded, 'removePII')),
  '@cdssnc/sanitize-pii': (loaded) =>
    byRedacting('@cdssnc/sanitize-pii 2.1.1', callableOf(loaded, 'sanitizePii')),
  openredaction: (loaded) => {
    const answer = v.object({ redacted: v.string() })
    const detect = callableOf(instanceOf(loaded, 'OpenRedaction', { redactionMode: 'placeholder' }), 'detect')
    return {
      name: 'openredaction 1.1.5',
      find: async ({ text }) => takenOut(text, v.parse(answer, await detect(text)).redacted),
      read: detect,
    }
  },
}

/** The peers that can be loaded here, with their default settings. */
export async function loadFinders(): Promise<readonly Finder[]> {
  const finders: Finder[] = []
  for (const [name, make] of Object.entries(makers)) {
    const loaded = await loadPeer(name)
    if (typeof loaded === 'object' && loaded !== null) finders.push(make(loaded))
  }
  return finders
}
