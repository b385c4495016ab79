import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeActivity, madeEdit, madeUpload, madeVersion } from '../fixtures/made-activity.ts'
import { defaultOptions } from '../signal.ts'
import { event } from './event.ts'

function kindsFor(...pages: readonly (readonly [title: string, namespace: number])[]): readonly string[] {
  const edits = pages.map(([title, namespace], index) => madeEdit(index + 1, { title, namespace }))
  const assessment = event.assess(madeActivity({ edits }), defaultOptions)
  return assessment.state === 'found' ? assessment.findings.map(({ id }) => id) : []
}

test('pages about articles, their discussions, templates and categories are no gatherings', () => {
  const pages = [
    ['Wikimania', 0], ['Talk:Wikimania', 1], ['Talk:Rhodes Scholarship', 1], ['File:Wikimania logo.svg', 6],
    ['File talk:Group photo of the cabinet.jpg', 7], ['Template:Fulbright scholarship', 10], ['Help:Workshop in brief', 12],
    ['Category:Scholarships in Iran', 14], ['Category talk:Meetups', 15], ['Portal:Meetup', 100],
    ['Draft:Workshop of Rembrandt', 118], ['Module:Scholarship table', 828],
  ] as const
  for (const page of pages) assert.deepEqual(kindsFor(page), [], page[0])
})

test('workshops and scholarships count only where people meet or travel for the project', () => {
  const others = [
    'Wikipedia:Graphics Lab/Photography workshop', 'Wikipedia:Arbitration/Requests/Case/Foo/Workshop',
    'Wikipedia:Arbitration/Requests/Case/Foo 2019/Workshop', 'Wikipedia:WikiProject Scholarship', 'Wikipédia:Atelier graphique',
    'ويكيبيديا:ورشة الصور',
  ]
  for (const title of others) assert.deepEqual(kindsFor([title, 4]), [], title)
  const gatherings = [
    ['Wikipedia:Editing workshop, Leeds', 'programme'], ['Wikipedia:Workshop in Leeds', 'programme'],
    ['Wikipedia:GLAM/Museum workshop May 2019', 'programme'], ['Wikipédia:Atelier d’écriture', 'programme'],
    ['ويكيبيديا:ورشة عمل', 'programme'], ['Wikipedia:Wikimania 2019 scholarships', 'grant'],
    ['User:Quiet Heron/Scholarship report', 'grant'],
  ] as const
  for (const [title, kind] of gatherings) assert.deepEqual(kindsFor([title, 4]), [`event/${kind}`], title)
})

test('a user’s name that sounds like a gathering is none; a page below it may be', () => {
  assert.deepEqual(kindsFor(['User talk:Meetup Fan', 3], ['User:Wikimania Bob/Birds', 2]), [])
  assert.deepEqual(kindsFor(['User:Meetup Fan/Editing workshop', 2]), ['event/programme'])
})

test('own files and their categories count, whatever their namespace', () => {
  const uploads = [madeUpload('Wikimania 2019 lunch.jpg', madeVersion({}))]
  const assessment = event.assess(madeActivity({ edits: [madeEdit(1)], uploads }), defaultOptions)
  assert.equal(assessment.state === 'found' && assessment.findings[0].id, 'event/conference')
})
