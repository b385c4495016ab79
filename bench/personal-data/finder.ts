import * as v from 'valibot'
import { scanText } from '@small-places/personal-data/text'
import { loadPeer } from '../peers.ts'
import type { Sample } from './sample.ts'
import { takenOut, type Stretch } from './text-difference.ts'

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
export const oursUntold: Finder = { name: 'ours, told nothing', find: ({ text }) => scanText(text), read: (text) => scanText(text) }

type Redact = (text: string) => string

const byRedacting = (name: string, redact: Redact): Finder =>
  ({ name, find: ({ text }) => takenOut(text, redact(text)), read: redact })

const functionSchema = v.function()
const constructorSchema = v.custom<new (...args: readonly unknown[]) => object>((value) => typeof value === 'function')

/** Calls a function of a package whose types are not ours to trust; anything but a text counts as the text unchanged. */
const textFrom = (call: () => unknown, text: string): string => {
  const answer = call()
  return typeof answer === 'string' ? answer : text
}

const methodOf = (instance: object, name: string): (...args: readonly unknown[]) => unknown => {
  const method = v.parse(functionSchema, Reflect.get(instance, name))
  return (...args) => Reflect.apply(method, instance, args)
}

const makers: Readonly<Record<string, (loaded: object) => Finder>> = {
  'redact-pii': (loaded) => {
    const Redactor = v.parse(constructorSchema, Reflect.get(loaded, 'SyncRedactor'))
    const redact = methodOf(new Redactor(), 'redact')
    return byRedacting('redact-pii 3.4.0', (text) => textFrom(() => redact(text), text))
  },
  '@redactpii/node': (loaded) => {
    const Redactor = v.parse(constructorSchema, Reflect.get(loaded, 'Redactor'))
    const redact = methodOf(new Redactor(), 'redact')
    return byRedacting('@redactpii/node 1.0.17', (text) => textFrom(() => redact(text), text))
  },
  '@coffeeandfun/remove-pii': (loaded) => {
    const remove = methodOf(loaded, 'removePII')
    return byRedacting('@coffeeandfun/remove-pii 3.0.1', (text) => textFrom(() => remove(text), text))
  },
  '@cdssnc/sanitize-pii': (loaded) => {
    const sanitize = methodOf(loaded, 'sanitizePii')
    return byRedacting('@cdssnc/sanitize-pii 2.1.1', (text) => textFrom(() => sanitize(text), text))
  },
  openredaction: (loaded) => {
    const OpenRedaction = v.parse(constructorSchema, Reflect.get(loaded, 'OpenRedaction'))
    const detect = methodOf(new OpenRedaction({ redactionMode: 'placeholder' }), 'detect')
    const answer = v.object({ redacted: v.string() })
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
