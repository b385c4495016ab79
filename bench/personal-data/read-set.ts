import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as v from 'valibot'
import type { Gold, Sample, SampleSet } from './sample.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const place = v.tuple([count, count])

/** An entry of presidio-research's data sets: a text with typed spans. */
const research = v.object({
  full_text: v.string(),
  spans: v.array(v.object({ entity_type: v.string(), start_position: count, end_position: count })),
})

/** A vector of a recogniser: `n` is how many things are to be found, `pos` where, if known (one may be bare). */
const vector = v.object({
  rec: v.string(), text: v.string(), n: count, pos: v.nullish(v.union([place, v.array(place)]), []),
})

/** A harmless sentence with its language. */
const harmless = v.tuple([v.string(), v.string()])

/** Countries of recognisers, by the first part of their name. */
const COUNTRIES: Readonly<Record<string, string>> = { uk: 'GB', aba: 'US' }

/**
 * Reads a set of any of these shapes, told apart by their first entry: presidio-research JSON, vectors JSON, a JSON
 * list of [language, harmless sentence], and CoNLL or IOB2 columns. Throws where the file has none of them.
 */
export async function readSet(path: string): Promise<SampleSet> {
  const file = await readFile(path, 'utf8')
  const name = basename(path)
  if (!/^\s*\[/u.test(file)) return { name, samples: columnSamples(file, languageInName(name)) }
  const entries = v.parse(v.array(v.unknown()), JSON.parse(file))
  const read = v.is(research, entries[0]) ? researchSample : v.is(vector, entries[0]) ? vectorSample : harmlessSample
  return { name, samples: entries.map(read) }
}

function researchSample(entry: unknown): Sample {
  const { full_text: text, spans } = v.parse(research, entry)
  const gold = spans.map((span) => goldOf(text, span.start_position, span.end_position, span.entity_type))
  return { text, part: 'all', language: 'en', holds: 'marked', gold }
}

function vectorSample(entry: unknown): Sample {
  const { rec: part, text, n, pos } = v.parse(vector, entry)
  const places = v.is(place, pos) ? [pos] : pos
  const gold = n > 0 ? places.map(([start, end]) => goldOf(text, start, end, part)) : []
  return { text, part, holds: n > 0 ? 'some' : 'none', gold, ...regionOf(part) }
}

function harmlessSample(entry: unknown): Sample {
  const [language, text] = v.parse(harmless, entry)
  return { text, part: language, language, holds: 'none', gold: [] }
}

function regionOf(recogniser: string): { readonly region?: string } {
  const [first = ''] = recogniser.split('_')
  const region = COUNTRIES[first] ?? (first.length === 2 ? first.toUpperCase() : undefined)
  return region === undefined || region === 'IP' ? {} : { region }
}

/** Python counts code points, JavaScript UTF-16 code units. */
function goldOf(text: string, start: number, end: number, type: string): Gold {
  if (!/[\ud800-\udfff]/.test(text)) return { start, end, type }
  const points = [...text]
  const at = (point: number): number => points.slice(0, point).join('').length
  return { start: at(start), end: at(end), type }
}

const languageInName = (name: string): string | undefined => /(?:^|[-_.])([a-z]{2,3})(?=[-_.])/u.exec(name)?.[1]

/** One token a line, its tag in the last column or, after a running number, in the third; an empty line ends a text. */
function columnSamples(file: string, language: string | undefined): readonly Sample[] {
  return file.split(/\n\s*\n/u).flatMap((block) => {
    const lines = block.split('\n')
    const given = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length)
    const tokens = lines.filter((line) => line.trim() !== '' && !line.startsWith('#') && !line.startsWith('-DOCSTART-'))
      .map((line) => line.trim().split(/\t|\s+/u))
      .map((columns) => /^\d+$/u.test(columns[0] ?? '') && columns.length > 2
        ? { token: columns[1] ?? '', tag: columns[2] ?? 'O' }
        : { token: columns[0] ?? '', tag: columns.at(-1) ?? 'O' })
    if (tokens.length === 0) return []
    const text = given ?? tokens.map(({ token }) => token).join(' ')
    return [{ text, gold: goldOfTags(text, tokens), holds: 'marked', part: 'all', ...(language ? { language } : {}) }]
  })
}

interface Tagged {
  readonly token: string
  readonly tag: string
}

function goldOfTags(text: string, tokens: readonly Tagged[]): readonly Gold[] {
  const gold: { start: number, end: number, type: string }[] = []
  let at = 0
  let open = false
  for (const { token, tag } of tokens) {
    const found = text.indexOf(token, at)
    const start = found < 0 ? at : found
    at = start + token.length
    const [where = 'O', type = ''] = tag.split('-')
    const last = gold.at(-1)
    if (where === 'O' || type === '') open = false
    else if (where === 'I' && open && last?.type === type) last.end = at
    else {
      gold.push({ start, end: at, type })
      open = true
    }
  }
  return gold
}
