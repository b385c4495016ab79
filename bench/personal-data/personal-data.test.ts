import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readSet } from './read-set.ts'
import type { SampleSet } from './sample.ts'
import { scoreOf } from './score.ts'
import { takenOut } from './text-difference.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sets-'))
})
after(() => rm(folder, { recursive: true }))

async function setOf(name: string, file: string): Promise<SampleSet> {
  const path = join(folder, name)
  await writeFile(path, file)
  return readSet(path)
}

test('a set is read in each of its shapes, and places counted in code points are found again', async () => {
  const research = await setOf('a.json', JSON.stringify([{
    full_text: '😀 Ann', spans: [{ entity_type: 'PERSON', start_position: 2, end_position: 5 }],
  }]))
  assert.deepEqual(research.samples[0]?.gold, [{ start: 3, end: 6, type: 'PERSON' }])
  const vectors = await setOf('b.json', JSON.stringify([
    { rec: 'uk_nino', text: 'x 1', n: 1, pos: [2, 3] }, { rec: 'ip', text: 'y', n: 0, pos: null },
  ]))
  assert.deepEqual(vectors.samples.map(({ holds, region, gold }) => [holds, region, gold.length]), [
    ['some', 'GB', 1], ['none', undefined, 0],
  ])
  const harmless = await setOf('c.json', '[["ru", "Да."]]')
  assert.deepEqual(harmless.samples[0]?.language, 'ru')
  const columns = await setOf('uner-zh.iob2', '# text = 我叫王芳。\n1\t我\tO\n2\t叫\tO\n3\t王\tB-PER\n4\t芳\tI-PER\n5\t。\tO\n')
  assert.deepEqual(columns.samples[0]?.gold, [{ start: 2, end: 4, type: 'PER' }])
  assert.equal(columns.samples[0]?.language, 'zh')
  const plain = await setOf('conll.txt', 'Ann NNP B-PER\nlives VBZ O\n\nIn O\n')
  assert.deepEqual(plain.samples.map(({ text }) => text), ['Ann lives', 'In'])
})

test('a byte order mark, carriage returns, numbers as tokens and other marks of ends do no harm', async () => {
  const marked = await setOf('d', '\uFEFF' + JSON.stringify([{ rec: 'ip', text: 'y', n: 0, pos: null }]))
  assert.equal(marked.samples.length, 1)
  const columns = await setOf('my-set.conll', 'Ann\tNNP\tB-PER\r\nFox\tNNP\tE-PER\r\n\r\n1996\tCD\tS-DATE\r\n')
  assert.deepEqual(columns.samples.map(({ text, gold }) => [text, gold]), [
    ['Ann Fox', [{ start: 0, end: 7, type: 'PER' }]], ['1996', [{ start: 0, end: 4, type: 'DATE' }]],
  ])
  assert.equal(columns.samples[0]?.language, undefined)
})

test('a file of another shape is refused with its name and what is wrong', async () => {
  for (const [file, problem] of [
    ['[{"full_text": "a", ', /no JSON list/], ['{"a": 1}', /no JSON list/], ['[]', /first entry/], ['[{"a": 1}]', /first entry/],
    ['[["en", "Yes."], 3]', /Entry 2/], ['', /no text/], ['Only prose.\nNo tags here.\n', /no text/],
  ] as const) {
    await assert.rejects(setOf('e.txt', file), (error: Error) => error.message.includes('e.txt: ') && problem.test(error.message))
  }
  await assert.rejects(readSet(join(folder, 'absent')), /absent: This file cannot be read/)
})

test('what a redactor took out is told from its new text', () => {
  const text = 'Hi Ann Fox, call 555-0132 now'
  const taken = takenOut(text, 'Hi NAME, call PHONE_NUMBER now').map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(taken, ['Ann Fox', '555-0132'])
  assert.deepEqual(takenOut(text, text), [])
})

test('a score counts characters, halves of spans and texts', async () => {
  const set: SampleSet = {
    name: 'x', samples: [
      {
        text: 'abcdefgh', part: 'p', holds: 'marked',
        gold: [{ start: 0, end: 4, type: 'A' }, { start: 6, end: 8, type: 'ORG' }],
      },
      { text: 'ab', part: 'p', holds: 'none', gold: [] },
    ],
  }
  const finder = { name: 'f', find: () => [{ start: 1, end: 6 }], read: () => undefined }
  const score = await scoreOf(finder, set)
  assert.deepEqual(score.precision, { hit: 3, of: 5 })
  assert.deepEqual(score.recall, { hit: 3, of: 4 })
  assert.deepEqual(score.recallOfAll, { hit: 3, of: 6 })
  assert.deepEqual(score.byType, { A: { hit: 1, of: 1 }, ORG: { hit: 0, of: 1 } })
  assert.deepEqual(score.falseAlarms, { p: { hit: 1, of: 1 } })
  assert.deepEqual(score.falseAlarmsWithoutNames, { hit: 0, of: 0 })
  const naming = { ...finder, find: () => [{ start: 1, end: 6, kind: 'person-name' }] }
  assert.deepEqual((await scoreOf(naming, set)).falseAlarmsWithoutNames, { hit: 0, of: 1 })
  const placing = await scoreOf({ ...finder, find: () => [{ start: 1, end: 6, kind: 'place' }] }, set)
  assert.deepEqual([placing.falseAlarms['p'], placing.withSurroundings], [{ hit: 0, of: 1 }, { hit: 1, of: 1 }])
})
