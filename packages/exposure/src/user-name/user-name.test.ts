import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { madeActivity, signedIn, wiki } from '../fixtures/made-activity.ts'
import { defaultOptions, type Finding } from '../signal.ts'
import { likenessOf } from './name-likeness.ts'
import { letterModel } from './letter-model.ts'
import { userName } from './user-name.ts'

function found(name: string, ...realNames: readonly string[]): readonly Finding[] {
  const assessment = userName.assess(madeActivity({ accounts: [signedIn(name)] }),
    { ...defaultOptions, told: { realNames, addresses: [] } })
  return assessment.state === 'found' ? assessment.findings : []
}
const keys = (findings: readonly Finding[]): readonly string[] => findings.map(({ claim }) => claim.key)

test('a name told in confidence is found inside the user name, and only the user name is shown', () => {
  const [both] = found('AKovac-Petra', 'Petra Kovač')
  assert.equal(both?.claim.key, 'exposure-user-name-told')
  assert.equal(both?.harm, 5)
  assert.equal(both?.crowd.size, 'few')
  const [one] = found('Petrazoid', 'Petra Kovač')
  assert.equal(one?.harm, 4)
  assert.doesNotMatch(JSON.stringify([both, one]), /Kovač/)
  assert.ok(!keys(found('Greenleaf', 'Li Wu')).includes('exposure-user-name-told'))
})

test('names in other scripts are compared too', () => {
  assert.equal(found('Марыя Ш', 'Марыя Шукайла')[0]?.claim.key, 'exposure-user-name-told')
  assert.equal(found('王小明123', '王小明')[0]?.claim.key, 'exposure-user-name-told')
})

test('a user name made of a forename and a surname reads like one, with how often that was right', () => {
  for (const name of ['Maria.Gonzalez', 'JohnSmith', 'Anna Kowalska', 'mehmetyilmaz']) {
    const finding = found(name).find(({ claim }) => claim.key === 'exposure-user-name-like-name')
    assert.ok(finding?.sureness.kind === 'measured', name)
    assert.ok(finding.sureness.low >= 0.84 && finding.sureness.high > finding.sureness.low && finding.sureness.high < 1)
  }
})

test('made-up words are not taken for names', () => {
  for (const name of ['Codebot3000', 'Quantumleap', 'Wikifixer', 'Xx darkstorm xX', 'The Stub Expander']) {
    assert.ok(!keys(found(name)).includes('exposure-user-name-like-name'), name)
  }
})

test('a year of birth is found; other numbers are not', () => {
  assert.ok(keys(found('Heron1984')).includes('exposure-user-name-year'))
  for (const name of ['Heron12019', 'Heron2077', 'Heron42']) assert.ok(!keys(found(name)).includes('exposure-user-name-year'))
})

test('a former name in the rename log counts, and the note says that it stays there', () => {
  const activity = madeActivity({
    accounts: [signedIn('Leaf')],
    log: [{
      wiki, account: 0, id: 5, at: 0, kind: 'rename', title: 'John Smith', comment: '', formerName: 'John Smith',
      quotesText: false,
    }],
  })
  const assessment = userName.assess(activity, defaultOptions)
  assert.ok(assessment.state === 'found')
  assert.deepEqual(assessment.findings[0].notes.map(({ key }) => key), ['exposure-note-former-name'])
  assert.deepEqual(assessment.findings[0].mitigations, ['ask-vanishing'])
})

test('a short plain name is not distinctive, a long strange one is', () => {
  assert.ok(!keys(found('Anna')).includes('exposure-user-name-distinctive'))
  assert.ok(keys(found('Zqxwvutterbyquark77')).includes('exposure-user-name-distinctive'))
})

test('what was seen often surprises less than what never was', () => {
  const { surprisal } = letterModel([['anna', 2], ['hanna', 1], ['johanna', 1]], 3)
  assert.ok(surprisal('anna') < surprisal('naan'))
  assert.ok(surprisal('naan') < surprisal('xqzw'))
})

test('any user name is judged, and a longer one is never less surprising than its beginning of whole words', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (name) => {
    const { surprisal, unusual, band } = likenessOf(name)
    assert.ok(surprisal >= 0 && unusual >= 0 && unusual <= 1)
    assert.ok(band === null || (band.low >= 0 && band.low <= band.high && band.high <= 1))
    assert.ok(likenessOf(`${name} 7`).surprisal > surprisal)
  }))
})

test('what wikis added to a name long ago does not count', () => {
  assert.deepEqual(likenessOf('John Smith (usurped)~testwiki'), likenessOf('John Smith'))
})
