import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as v from 'valibot'
import type { Gold, Sample, SampleSet } from './sample.ts'

const place = v.pipe(v.number(), v.integer(), v.minValue(0))

/** presidio-research's data sets: texts with typed spans. */
const research = v.array(v.object({
  full_text: v.string(),
  spans: v.array(v.object({ entity_type: v.string(), start_position: place, end_position: place })),
}))

/** Vectors of recognisers: `n` is how many things are to be found, `pos` where, if that is known; one place may be bare. */
const vectors = v.array(v.object({
  rec: v.string(), text: v.string(), n: place, pos: v.nullish(v.union([v.tuple([place, place]), v.array(v.tuple([place, place]))])),
}))

/** Harmless sentences with their language. */
const sentences = v.array(v.tuple([v.string(), v.string()]))

/** Countries of recognisers, by the first part of their name. */
const COUNTRIES: Readonly<Record<string, string>> = { uk: 'GB', aba: 'US' }

/**
 * Reads a set of any of these shapes, told apart by their first entry: presidio-research JSON, vectors JSON, a JSON list
 * of [language, harmless sentence], and CoNLL or IOB2 columns. Throws where the file has none of them.
 */
export async function readSet(path: string): Promise<SampleSet> {
  const text = await readFile(path, 'utf8')
  const name = basename(path)
  if (!/^\s*\[/u.test(text)) return { name, samples: columnSamples(text, languageInName(name)) }
  const parsed: unknown = JSON.parse(text)
  const first: unknown = Array.isArray(parsed) ? parsed[0] : undefined
  if (typeof first === 'object' && first !== null && 'full_text' in first) return { name, samples: researchSamples(parsed) }
  if (typeof first === 'object' && first !== null && 'rec' in first) return { name, samples: vectorSamples(parsed) }
  return { name, samples: v.parse(sentences, parsed, { abortEarly: true }).map(([language, sentence]) => ({
    text: sentence, part: language, language, holds: 'none', gold: [],
  })) }
}

const researchSamples = (parsed: unknown): readonly Sample[] =>
  v.parse(research, parsed, { abortEarly: true }).map(({ full_text: text, spans }) => ({
    text, part: 'all', language: 'en', holds: 'marked',
    gold: spans.map((span) => goldOf(text, span.start_position, span.end_position, span.entity_type)),
  }))

const vectorSamples = (parsed: unknown): readonly Sample[] =>
  v.parse(vectors, parsed, { abortEarly: true }).map(({ rec, text, n, pos }) => ({
    text, part: rec, holds: n > 0 ? 'some' : 'none', ...regionOf(rec),
    gold: n > 0 ? placesOf(pos ?? []).map(([start, end]) => goldOf(text, start, end, rec)) : [],
  }))

type Place = readonly [number, number]

const placesOf = (pos: Place | readonly Place[]): readonly Place[] => isBare(pos) ? [pos] : pos

const isBare = (pos: Place | readonly Place[]): pos is Place => typeof pos[0] === 'number'

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

function goldOfTags(text: string, tokens: readonly { readonly token: string, readonly tag: string }[]): readonly Gold[] {
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
