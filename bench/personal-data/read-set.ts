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
 * list of [language, harmless sentence], and CoNLL or IOB2 columns. Throws an error that names the file and says what
 * is wrong where it has none of them.
 */
export async function readSet(path: string): Promise<SampleSet> {
  const name = basename(path)
  const problem = (what: string): Error => new Error(`${path}: ${what}`)
  const file = (await readFile(path, 'utf8').catch(() => {
    throw problem('This file cannot be read.')
  })).replace(/^\uFEFF/u, '')
  if (!/^\s*[[{]/u.test(file)) {
    const samples = columnSamples(file, languageInName(name))
    if (samples === undefined || samples.length === 0) throw problem(`There is no text in it in a known shape. ${SHAPES}`)
    return { name, samples }
  }
  const entries = listIn(file)
  if (entries === undefined) throw problem(`This is no JSON list. ${SHAPES}`)
  const shape = [research, vector, harmless].findIndex((one) => v.is(one, entries[0]))
  const read = [researchSample, vectorSample, harmlessSample][shape]
  if (read === undefined) throw problem(`Its first entry has no known shape. ${SHAPES}`)
  const samples = entries.map((entry, index) => {
    try {
      return read(entry)
    } catch (error) {
      throw problem(`Entry ${index + 1} is unlike the first: ${error instanceof Error ? error.message : 'unknown shape'}`)
    }
  })
  return { name, samples }
}

const SHAPES = 'Known are lists of {full_text, spans} (presidio-research), of {rec, text, n, pos} (vectors), of ' +
  '[language, sentence], and columns of tokens with tags such as B-PER (CoNLL, IOB2).'

/** The list that a file holds as JSON; nothing when it is none, or broken. */
function listIn(file: string): readonly unknown[] | undefined {
  try {
    const list = v.safeParse(v.array(v.unknown()), JSON.parse(file))
    return list.success ? list.output : undefined
  } catch {
    return undefined
  }
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
  if (start > end || end > text.length) throw new Error(`The place ${start} to ${end} is not in its text.`)
  if (!/[\ud800-\udfff]/.test(text)) return { start, end, type }
  const points = [...text]
  const at = (point: number): number => points.slice(0, point).join('').length
  return { start: at(start), end: at(end), type }
}

/** Two letters of a name that are an English word rather than a language. */
const WORDS = new Set('am an as at be by he in is it my no of on or so to us we'.split(' '))

function languageInName(name: string): string | undefined {
  const language = /(?:^|[-_.])([a-z]{2})(?=[-_.])/u.exec(name)?.[1]
  return language === undefined || WORDS.has(language) ? undefined : language
}

const TAG = /^(?:O|[BIESLU]-.+)$/u

/**
 * One token a line, behind a running number in some files, and a column of tags; an empty line ends a text. Nothing when
 * no column holds tags in every line.
 */
function columnSamples(file: string, language: string | undefined): readonly Sample[] | undefined {
  const blocks = file.split(/\r?\n[^\S\n]*\r?\n/u).map((block) => {
    const lines = block.split(/\r?\n/u)
    const given = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length)
    const rows = lines.filter((line) => line.trim() !== '' && !/^#|^-DOCSTART-|^\d+[-.]\d/u.test(line))
      .map((line) => line.trim().split(/\t|\s+/u))
    return { given, rows, isNumbered: rows.every(([first], index) => first === String(index + 1)) }
  }).filter(({ rows }) => rows.length > 0)
  const rows = blocks.flatMap((block) => block.rows)
  const isNumbered = blocks.every((block) => block.isNumbered)
  const tagsAt = (column: number): boolean => rows.every((row) => TAG.test(row.at(column) ?? ''))
  // Behind numbers the first column of tags, as more may follow it; else the last.
  const tag = isNumbered ? [2, 3, 4, 5].find(tagsAt) : [-1, 1, 2, 3].find(tagsAt)
  if (tag === undefined) return undefined
  return blocks.map(({ given, rows }): Sample => {
    const tokens = rows.map((row) => ({ token: row[isNumbered ? 1 : 0] ?? '', tag: row.at(tag) ?? 'O' }))
    const text = given ?? tokens.map(({ token }) => token).join(' ')
    return { text, gold: goldOfTags(text, tokens), holds: 'marked', part: 'all', ...(language ? { language } : {}) }
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
    const [where, type] = [tag.charAt(0), tag.slice(2)]
    const last = gold.at(-1)
    if (type === '') open = false
    else if ('IEL'.includes(where) && open && last?.type === type) last.end = at
    else {
      gold.push({ start, end: at, type })
      open = true
    }
  }
  return gold
}
