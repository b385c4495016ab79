import type { TimeZonePrior } from './prior.ts'

/**
 * Where languages are mostly spoken: hours from UTC in winter, the most common first, and how many in a hundred
 * speakers (rough, from the populations of countries) where there is more than one. Languages that are spoken all over
 * the world, such as English, are not here.
 */
const HOMES: readonly (readonly [languages: string, homes: Readonly<Record<number, number>>])[] = [
  ['is', { 0: 1 }],
  ['bs ca cs da de eu fo fy gl hr hu it lb mk mt nb nl nn no pl oc sh sk sl sq sr sv', { 1: 1 }],
  ['ary ha ig kab yo', { 1: 1 }],
  ['bg el et fi he lt lv ro uk', { 2: 1 }],
  ['af arz rw sn st tn xh zu', { 2: 1 }],
  ['am be ckb ku mg so sw ti tr tt', { 3: 1 }],
  ['ka hy', { 4: 1 }],
  ['az', { 4: 70, 3.5: 30 }],
  ['fa glk mzn', { 3.5: 85, 4.5: 15 }],
  ['ps', { 4.5: 60, 5: 40 }],
  ['kk sd tg tk ug ur uz', { 5: 1 }],
  ['as gu hi kn ml mr or sa si ta te', { 5.5: 1 }],
  ['pa', { 5: 55, 5.5: 45 }],
  ['ne', { 5.75: 1 }],
  ['bn', { 6: 65, 5.5: 35 }],
  ['ky', { 6: 1 }],
  ['my', { 6.5: 1 }],
  ['id jv km lo min su th vi', { 7: 1 }],
  ['ceb gan hak mn ms nan tl wuu yue zh', { 8: 1 }],
  ['ja ko', { 9: 1 }],
  ['ar', { 2: 40, 3: 35, 1: 20, 4: 5 }],
  ['ru', { 3: 75, 5: 13, 7: 8, 2: 4 }],
  ['pt', { [-3]: 80, 0: 18, 1: 2 }],
  ['es', { 1: 30, [-6]: 25, [-5]: 20, [-3]: 15, [-4]: 10 }],
  ['fr', { 1: 75, [-5]: 12, 0: 13 }],
]

const homes = new Map(HOMES.flatMap(([languages, hours]) => languages.split(' ').map(language =>
  [language, Object.entries(hours).map(([hour, share]) => ({ standardOffset: Number(hour) * 60, share }))] as const)))

/**
 * What someone would assume of an editor of a wiki in this language (BCP 47) who knows nothing else. A language that is
 * spoken all over the world, or none, gives the population that the model was trained on.
 */
export function editionPrior(language: string): TimeZonePrior {
  const shares = homes.get(language.split('-')[0]?.toLowerCase() ?? '')
  return shares ? { kind: 'given', shares } : { kind: 'population' }
}
