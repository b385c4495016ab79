import { createRequire } from 'node:module'
import type { Sample, SampleSet } from './sample.ts'
import { callableOf, listOf, textOf } from './untyped.ts'

/** The library whose plans the detector reads, as its package has it: it brings an example of every region. */
const load = createRequire(new URL('../../packages/personal-data/package.json', import.meta.url))
const library: unknown = load('libphonenumber-js/max')
const examples: unknown = load('libphonenumber-js/mobile/examples')

/** A number on a line of its own, and in a sentence that does not say what it is. */
const frames = [['', ''], ['You will find it under ', ', she said.']] as const

/** The example mobile number of every region of libphonenumber, in three spellings. */
export function phoneSet(): SampleSet {
  const regions = listOf(callableOf(library, 'getCountries')()).map(textOf)
  const samples = regions.flatMap((region): readonly Sample[] => {
    const number = callableOf(library, 'getExampleNumber')(region, examples)
    const written = (style: string): string => textOf(callableOf(number, 'format')(style))
    const spellings = [
      ['international', written('INTERNATIONAL')], ['national', written('NATIONAL')],
      ['with 00', written('E.164').replace('+', '00')],
    ] as const
    return spellings.flatMap(([spelling, phone]) => frames.map(([before, behind]): Sample => ({
      text: before + phone + behind, holds: 'some', region, language: 'en', part: spelling,
      gold: [{
        start: before.length, end: before.length + phone.length,
        type: `${spelling}, ${before === '' ? 'alone' : 'in a sentence'}`,
      }],
    })))
  })
  return { name: 'phone numbers of all regions', samples }
}
