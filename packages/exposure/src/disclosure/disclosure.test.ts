import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { madeActivity, madeEdit, madePage, wiki } from '../fixtures/made-activity.ts'
import { defaultOptions, type AssessOptions, type Finding } from '../signal.ts'
import type { Activity } from '../activity.ts'
import { disclosure } from './disclosure.ts'

function found(activity: Activity, options: AssessOptions = defaultOptions): readonly Finding[] {
  const assessment = disclosure.assess(activity, options)
  return assessment.state === 'found' ? assessment.findings : []
}
const keys = (findings: readonly Finding[]): readonly string[] => findings.map(({ claim }) => claim.key)
const told = (...realNames: readonly string[]): AssessOptions =>
  ({ usePrior: true, told: { realNames, addresses: [] } })

test('an address that was taken off the user page is still found in its history, and that is said', () => {
  const [finding, ...rest] = found(madeActivity({ pages: [madePage('Mail: heron@example.org', 'Hello')] }))
  assert.equal(rest.length, 0)
  assert.equal(finding?.claim.key, 'exposure-disclosure-email')
  assert.equal(finding?.claim.values[0], 'heron@example.org')
  assert.deepEqual(finding?.notes.map(({ key }) => key), ['exposure-note-only-in-history'])
  assert.equal(finding?.evidence[0]?.link, 'https://wiki.example/w/index.php?title=User%3AQuiet%20Heron&oldid=101')
})

test('the same address in ten versions and in another spelling is one finding', () => {
  const edits = [madeEdit(1, { namespace: 1, addedText: 'write to HERON@example.org' })]
  const [finding, ...rest] = found(madeActivity({ pages: [madePage('heron@example.org', 'x\nheron@example.org')], edits }))
  assert.equal(rest.length, 0)
  assert.equal(finding?.evidenceCount, 2)
  assert.deepEqual(finding?.notes, [])
})

test('words in articles are about others and are left alone; summaries are read', () => {
  const inArticle = madeEdit(1, { namespace: 0, addedText: 'The museum: museum@example.org' })
  assert.deepEqual(found(madeActivity({ edits: [inArticle] })), [])
  const inSummary = madeEdit(2, { comment: '/* History */ ask me at heron@example.org' })
  assert.deepEqual(keys(found(madeActivity({ edits: [inSummary] }))), ['exposure-disclosure-email'])
})

test('a place or a body that is only named is no disclosure, unless the person says it of themselves', () => {
  const named = madeActivity({ pages: [madePage('Talk of Portugal, the University of Qorvex and Tiblun GmbH')] })
  assert.deepEqual(found(named), [])
  const said = madeActivity({ pages: [madePage('I live in Portugal')] })
  assert.deepEqual(keys(found(said)), ['exposure-disclosure-disclosure'])
})

test('a name told in confidence is found whatever its marks and case, as whole words only', () => {
  const page = madeActivity({ pages: [madePage('— José_MARTINEZ, writer')] })
  assert.deepEqual(keys(found(page, told('Jose Martínez'))), ['exposure-disclosure-own-name'])
  assert.deepEqual(keys(found(madeActivity({ pages: [madePage('Josefina Martinezova')] }), told('Jose Martinez'))), [])
  assert.ok(!JSON.stringify(found(page, told('Jose Martínez', 'Secret Othername'))).includes('Othername'))
})

test('a name told in confidence is found without spaces, in either order, in cases and with another apostrophe', () => {
  for (const [name, text] of [
    ['王小明', '大家好，我叫王小明，住在北京。'], ['李娜', '我叫 李娜 。'], ['王小明', '王 小明'], ['김철수', '저는 김철수입니다'],
    ['สมชาย ใจดี', 'ผมชื่อสมชาย ใจดีครับ'], ['สมชาย ใจดี', 'ผมชื่อสมชายใจดีครับ'], ['Jane Smith', '我叫Jane Smith。'],
    ['Иван Петров', 'Страница Ивана Петрова'], ['Фёдор Достоевский', 'писал Федору Достоевскому'], ['Павел Иванов', 'у Павла Иванова'],
    ['Мария Петрова', 'спросите Марию Петрову'], ['Ivan Petrov', 'My name is Petrov Ivan.'], ['Jane Smith', 'Jane Q. Smith'],
    ['Иван Ильич Петров', 'Петров Иван Ильич'], ["O'Brien Pat", 'I am O’Brien Pat'], ['Pat O’Brien', "I am Pat O'Brien"],
    ['علي كريمي', 'من علی کریمی هستم'], ['José Martínez', 'Jose\u0301 Martínez'.normalize('NFC')],
  ] as const) assert.deepEqual(keys(found(madeActivity({ pages: [madePage(text)] }), told(name))).filter((key) =>
    key === 'exposure-disclosure-own-name'), ['exposure-disclosure-own-name'], `${name} in ${text}`)
  for (const [name, text] of [
    ['Иван Петров', 'Иванов Петровский'], ['김철수', '강초삼'], ['An', 'An apple'], ['Jane Smith', 'Jane and Smith'],
    ['Ivan Petrov', 'Petrov. That was all of it. Ivan'], ['か', 'が'], ['a.b.c*', 'aabbcc'],
  ] as const) assert.deepEqual(keys(found(madeActivity({ pages: [madePage(text)] }), told(name))), [], `${name} in ${text}`)
})

test('boxes and categories that say where one lives or works are found; those of belief or health are not named', () => {
  const page = madePage('{{User lives in Minsk}} {{User:UBX/teacher}} {{User atheist}} {{User diabetic}} {{Infobox city}}\n' +
    '[[Category:Wikipedians in Minsk]] [[Category:Cities in Belarus]]')
  const findings = found(madeActivity({ pages: [page] }))
    .filter(({ claim }) => claim.key.startsWith('exposure-disclosure-box'))
  assert.deepEqual(findings.map(({ claim }) => [claim.key, ...claim.values]),
    [['exposure-disclosure-box-residence', 2], ['exposure-disclosure-box-work', 1]])
  assert.doesNotMatch(JSON.stringify(findings.map(({ claim }) => claim)), /atheist|diabetic/)
})

test('a box of belief, descent, sexuality, health or politics is not named for another word that it holds', () => {
  const boxes = found(madeActivity({ pages: [madePage([
    '{{User Muslim student}}', '{{User children with HIV}}', '{{User parent of autistic}}', '{{User married gay}}',
    '{{User from a Jewish family}}', '{{User from|the Communist Party}}', '{{User doctor says autism}}', '{{User born trans}}',
    '{{Benutzer wohnt im Kloster|Buddhist}}', '{{Участник из города|еврей}}', '{{کاربر اهل|یهودی}}', '{{利用者 大学|仏教}}',
    '{{Usuario estudiante con depresión|universidad}}', '[[Category:Wikipedians in recovery from cancer]]',
    '[[Category:Wikipedians in Alcoholics Anonymous]]', '[[Category:Jewish Wikipedians]]', '[[Category:Users with children with autism]]',
  ].join('\n'))] }))
  assert.deepEqual(keys(boxes).filter((key) => key.startsWith('exposure-disclosure-box')), [])
  const said = found(madeActivity({ pages: [madePage('{{User lives in|Minsk of the Zarnians}}')] }))
  assert.deepEqual(keys(said), ['exposure-disclosure-box-residence'])
  assert.doesNotMatch(JSON.stringify(said), /Zarnian/)
})

test('places and bodies whose names only begin like such words are told', () => {
  for (const name of ['lives in Heidelberg', 'from Romania', 'lives in Christchurch', 'from Palestine', 'lives in Taubaté', 'from Kurdistan',
    'studies at the National Conservatory', 'works at the Universidad Nacional', 'from Tatarstan', 'lives in Churchill']) {
    assert.equal(found(madeActivity({ pages: [madePage(`{{User ${name}}}`)] })).length, 1, name)
  }
})

test('one language says nothing new; several together do', () => {
  assert.deepEqual(keys(found(madeActivity({ pages: [madePage('{{#babel:de}}')] }))), [])
  const [finding] = found(madeActivity({ pages: [madePage('{{#babel:be|ru-4|en-2}}{{User pl-1}}')] }))
  assert.equal(finding?.claim.key, 'exposure-disclosure-box-languages')
  assert.equal(finding?.claim.values[0], 'be, ru-4, en-2, pl-1')
})

test('links to other wikis are no accounts on other services', () => {
  assert.deepEqual(keys(found(madeActivity({ pages: [madePage('[[ig:User:Vargenau]] [[tg:User:Vargenau]]')] }))), [])
})

test('what an edit filter noted is told, as its log keeps the words', () => {
  const entry = { wiki, account: 0, id: 9, at: 1, title: 'X', comment: '', formerName: null }
  const log = [{ ...entry, kind: 'filter-hit' as const, quotesText: true }, { ...entry, kind: 'move' as const, quotesText: false }]
  const [finding] = found(madeActivity({ log, edits: [madeEdit(1, { comment: 'x' })] }))
  assert.deepEqual([finding?.claim.key, ...finding?.claim.values ?? []], ['exposure-disclosure-filter-hits', 1])
  assert.equal(finding?.evidence[0]?.link, 'https://wiki.example/w/index.php?title=Special%3AAbuseLog%2F9')
})

test('a draft below the user page is about others, unless it speaks in the first person; numbers in it are less sure', () => {
  const draft = (text: string) => found(madeActivity({ pages: [{ ...madePage(text), title: 'User:Quiet Heron/sandbox' }] }))
  assert.deepEqual(draft('Ana Kovač (born 12 May 1980) lives at 53.9045° N, 27.5615° E.'), [])
  assert.deepEqual(keys(draft('I live in Minsk.')), ['exposure-disclosure-disclosure'])
  const [number] = draft('The museum: +44 20 7946 0958')
  assert.deepEqual([number?.harm, number?.sureness.kind, number?.crowd.size], [3, 'not-measured', 'unknown'])
  assert.ok(number?.notes.some(({ key }) => key === 'exposure-note-draft'))
  const both = found(madeActivity({ pages: [
    { ...madePage('+44 20 7946 0958'), title: 'User:Quiet Heron/sandbox' }, madePage('Phone: +44 20 7946 0958'),
  ] }))
  assert.deepEqual(both.map(({ harm, sureness }) => [harm, sureness.kind]), [[5, 'exact']])
})

test('a birthday of somebody else is left alone; one’s own is told in the first person or alone in a line', () => {
  const births = (text: string, namespace = 1) => found(madeActivity({ edits: [madeEdit(1, { namespace, addedText: text })] }))
    .filter(({ claim }) => claim.key === 'exposure-disclosure-date-of-birth')
  for (const text of [
    'My grandmother was born on 5 May 1930 in Minsk.', 'The subject was born on 5 May 1980 per the source.',
    'The author of the book was born 5 May 1980; please fix.', 'Моя бабушка родилась 5 мая 1930 года',
    'Она родилась 5 мая 1980 года.', 'Er wurde am 5. Mai 1980 geboren', 'Mi madre nació el 5 de mayo de 1950',
    '他1980年5月5日出生',
  ]) assert.deepEqual(births(text), [], text)
  for (const text of [
    'I was born on 5 May 1980.', 'My birthday: 5 May 1980', '* Date of birth: 5 May 1980', "'''Born''': 5 May 1980",
    'Я родилась 5 мая 1980 года', 'Ich wurde am 5. Mai 1980 geboren', 'Nací el 5 de mayo de 1980', '我1980年5月5日出生',
    'Born 5 May 1980',
  ]) assert.equal(births(text).length, 1, text)
  const page = (text: string) => keys(found(madeActivity({ pages: [madePage(text)] })))
  assert.deepEqual(page('My son was born on 5 May 2010.').filter((key) => key.endsWith('birth')), [])
  assert.deepEqual(page('Ana is a writer. She was born on 5 May 1980.'), ['exposure-disclosure-date-of-birth'])
})

test('a contact is certain to be the person’s only where they call it theirs, or in a line of their own page', () => {
  const talk = (text: string) => found(madeActivity({ edits: [madeEdit(1, { namespace: 1, addedText: text })] }))
  const page = (text: string) => found(madeActivity({ pages: [madePage(text)] }))
  for (const findings of [
    talk('Please write to the museum: info@museum.example or +49 30 901820'), talk('Her email is jane@example.org'),
    talk('My mother has jane@example.org'), page('Please write to the museum in the old town: info@museum.example'),
    page('Her email is jane@example.org'), talk('Пишите в музей: info@museum.example'),
  ]) {
    assert.ok(findings.length > 0)
    for (const { sureness, crowd } of findings) {
      assert.deepEqual(sureness.kind === 'not-measured' && sureness.why.key, 'exposure-unmeasured-whose')
      assert.equal(crowd.size, 'unknown')
    }
  }
  for (const findings of [
    talk('My email is jane@example.org'), talk('Write me at jane@example.org'), talk('Моя почта jane@example.org'),
    page('E-mail: jane@example.org'), page('* jane@example.org'), talk('Meine Adresse: jane@example.org'),
    talk('我的邮箱是jane@example.org'),
  ]) assert.deepEqual(findings.map(({ sureness }) => sureness.kind), ['exact'])
})

test('nothing read is not the same as nothing found', () => {
  const empty = disclosure.assess(madeActivity(), defaultOptions)
  assert.equal(empty.state, 'could-not-check')
  const plain = disclosure.assess(madeActivity({
    pages: [madePage('Hello.')], gaps: [{ source: 'old-versions', wiki: null, why: 'interrupted' }],
  }), defaultOptions)
  assert.equal(plain.state, 'not-found-by-these-rules')
  assert.equal(plain.unread.length, 1)
})

test('no text makes it stumble, and a finding’s name never holds what was found', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[{}|[\]:a-z]{0,200}$/))
  fc.assert(fc.property(text, text, (first, second) => {
    const activity = madeActivity({
      pages: [madePage(first, second)], edits: [madeEdit(1, { namespace: 3, addedText: first, comment: second })],
    })
    disclosure.assess(activity, told(second))
  }))
  for (const { id } of found(madeActivity({ pages: [madePage('heron@example.org')] }))) assert.ok(!id.includes('heron'))
})

test('a box that names a place tells it, and one that names a task or a group does not', () => {
  const topics = (box: string) => keys(found(madeActivity({ pages: [madePage(box)] })))
  assert.deepEqual(topics('{{User in Tehran}}'), ['exposure-disclosure-box-residence'])
  assert.deepEqual(topics('{{User Iran}}'), ['exposure-disclosure-box-origin'])
  assert.deepEqual(topics('{{User in WikiProject Iran}} {{User Linux}} {{User vegetarian}} {{User Wikipedia}}'), [])
})

test('what people say of work, study, age and place on their page is found, with or without a subject', () => {
  const claims = (text: string) => found(madeActivity({ pages: [madePage(text)] })).map(({ claim }) => claim.values[0])
  for (const [text, ...told] of [
    ["I'm 34 years old", '34'], ['I work as a teacher', 'teacher'], ["I'm Anna, a student at BSU", 'student at BSU'],
    ['I am 17 and go to Gymnasium No. 4 in Gomel', 'Gymnasium No. 4 in Gomel', '17'], ['Lives in Minsk. Two kids.', 'Minsk'],
    ['Я учитель из Минска, 1984 года рождения', '1984', 'учитель из Минска'], ['Я настаўнік з Мінска', 'настаўнік з Мінска'],
    ['I am a teacher in [[Minsk]], born 1984.', '1984', 'teacher in Minsk'], ['I live in Minsk. 28 years old.', 'Minsk', '28'],
    ['I was born in [[Minsk]] in 1984.', 'Minsk', '1984'],
  ] as const) assert.deepEqual(new Set(claims(text)), new Set(told), text)
})

test('many values that differ only in numbers are one finding with all its places, a few are told each', () => {
  const told = (count: number) => found(madeActivity({
    pages: [madePage(...Array.from({ length: count }, (_, index) => `I work at Qorvex Mills ${index + 1000}`))],
  }))
  assert.equal(told(3).length, 3)
  const [finding, ...rest] = told(200)
  assert.equal(rest.length, 0)
  assert.equal(finding?.evidenceCount, 200)
})
