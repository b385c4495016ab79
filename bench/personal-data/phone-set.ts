import { createRequire } from 'node:module'
import { getCountries, getExampleNumber, type Examples } from 'libphonenumber-js/max'
import type { Sample, SampleSet } from './sample.ts'

const examples = createRequire(import.meta.url)('libphonenumber-js/mobile/examples') as Examples

/** A number on a line of its own, and in a sentence that does not say what it is. */
const frames = [['', ''], ['You will find it under ', ', she said.']] as const

/** The example mobile number of every region of libphonenumber, in three spellings. */
export function phoneSet(): SampleSet {
  const samples = getCountries().flatMap((region): readonly Sample[] => {
    const number = getExampleNumber(region, examples)
    if (!number) return []
    const spellings = [
      ['international', number.formatInternational()], ['national', number.formatNational()],
      ['with 00', number.number.replace('+', '00')],
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
