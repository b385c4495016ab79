import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Gold, Sample, SampleSet } from './sample.ts'
import { countOf, fieldOf, listOf, textOf } from './untyped.ts'

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
  const entries = listOf(JSON.parse(file))
  const [first] = entries
  const fields = typeof first === 'object' && first !== null ? first : {}
  const read = 'full_text' in fields ? researchSample : 'rec' in fields ? vectorSample : harmlessSample
  return { name, samples: entries.map(read) }
}

/** presidio-research's data sets: texts with typed spans. */
function researchSample(entry: unknown): Sample {
  const text = textOf(fieldOf(entry, 'full_text'))
  const gold = listOf(fieldOf(entry, 'spans')).map((span) => goldOf(
    text, countOf(fieldOf(span, 'start_position')), countOf(fieldOf(span, 'end_position')),
    textOf(fieldOf(span, 'entity_type')),
  ))
  return { text, part: 'all', language: 'en', holds: 'marked', gold }
}

/** Vectors of recognisers: `n` is how many things are to be found, `pos` where, if that is known (one may be bare). */
function vectorSample(entry: unknown): Sample {
  const text = textOf(fieldOf(entry, 'text'))
  const part = textOf(fieldOf(entry, 'rec'))
  const holds = countOf(fieldOf(entry, 'n')) > 0 ? 'some' : 'none'
  const places = listOf(fieldOf(entry, 'pos') ?? [])
  const pairs = typeof places[0] === 'number' ? [places] : places.map(listOf)
  const gold = holds === 'some' ? pairs.map(([start, end]) => goldOf(text, countOf(start), countOf(end), part)) : []
  return { text, part, holds, gold, ...regionOf(part) }
}

/** Harmless sentences with their language. */
function harmlessSample(entry: unknown): Sample {
  const [language, sentence] = listOf(entry).map(textOf)
  return { text: textOf(sentence), part: textOf(language), language: textOf(language), holds: 'none', gold: [] }
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
