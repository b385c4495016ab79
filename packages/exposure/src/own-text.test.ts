import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { madeActivity, madeEdit, madePage, wiki } from './fixtures/made-activity.ts'
import { ownTexts } from './own-text.ts'

const said = (addedText: string, namespace = 1): string =>
  ownTexts(madeActivity({ edits: [madeEdit(1, { namespace, addedText })] })).map(({ text }) => text).join('\n')
    .replace(/ +/g, ' ').trim()

test('what a reply quotes of somebody else is not the person’s own word', () => {
  assert.equal(said('> I live in Minsk\nSo?'), 'So?')
  assert.equal(said(':&gt; I live in Minsk\n:So?'), ':So?')
  assert.equal(said('{{tq|I live in Minsk}} So?'), 'So?')
  assert.equal(said('{{Talk quote|1=I live in {{nowrap|old Minsk}}}} So?'), 'So?')
  assert.equal(said('{{Цитата|Я живу в Минске}} И?'), 'И?')
  assert.equal(said('<blockquote>I live in Minsk</blockquote>So?'), 'So?')
})

test('signs and templates that quote nobody stay', () => {
  for (const own of ['I live in Minsk -> Brest', '{{ping|Else}} I live in Minsk', '<nowiki>me@example.org</nowiki>']) {
    assert.equal(said(own), own)
  }
})

const others = [
  '[[User:Other|Other]] ([[User talk:Other|talk]]) 12:00, 1 May 2020 (UTC)', '[[Benutzer:Other|O]] 12:00, 1. Mai 2020 (CEST)',
  '[[Utilisateur:Other|Other]] ([[Discussion utilisateur:Other|discuter]]) 1 mai 2020 à 12:00 (CEST)',
  '[[Участник:Other|Other]] ([[Обсуждение участника:Other|обс.]]) 12:00, 1 мая 2020 (UTC)', '[[:de:Benutzer:Other]] 12:00, 1 May 2020 (UTC)',
  '[[User:Other|留言]] 2020年5月1日 (五) 12:00 (UTC)', '[[کاربر:Other|Other]] ‏۱ مهٔ ۲۰۲۰، ساعت ۱۲:۰۰ (UTC)',
  '[[مستخدم:Other|Other]] ([[نقاش المستخدم:Other|نقاش]]) 12:00، 1 مايو 2020 (ت ع م)', '[[User:Other]] 1 Mei 2020 12.00 (WIB)',
  '[[Special:Contributions/80.94.160.7|80.94.160.7]] 12:00, 1 May 2020 (UTC)</small> <!-- Template:Unsigned -->',
  '[[Usuário(a):Other|Other]] 12h00min de 1 de maio de 2020 (UTC)', '{{unsigned|Other|12:00, 1 May 2020}}',
  '{{unsigned2|12:00, 1 May 2020|Other}}', '{{не подписано|Other}}', '[[Käyttäjä:Other|O]] 1. toukokuuta 2020 kello 12.00 (EEST)',
  'To [[User:Quiet Heron]] by [[User:Other]] 12:00, 1 May 2020 (UTC)',
]

test('a comment that somebody else signed is not the person’s own word, in an archive or a page of theirs', () => {
  for (const signature of others) {
    for (const namespace of [1, 3]) {
      assert.doesNotMatch(said(`== Help ==\nI live in Minsk.\n\n:Call me. ${signature}`, namespace), /Minsk|Call/, signature)
    }
    const archive = { ...madePage(`== Help ==\nI live in Minsk. ${signature}`), title: 'User:Quiet Heron/Archive 1' }
    assert.ok(!ownTexts(madeActivity({ pages: [archive] })).some(({ text }) => text.includes('Minsk')), signature)
  }
})

test('the person’s own comments stay, between those of others too, and so does what nobody signed', () => {
  const sign = (name: string) => `[[User:${name}|x]] ([[User talk:${name}|talk]]) 12:00, 1 May 2020 (UTC)`
  const talk = `Hello? ${sign('Other')}\n:I live in Minsk\n:near the river. ${sign('Quiet_Heron')}\n::Oh. ${sign('Other')}\nUnsigned.`
  const words = said(talk)
  assert.match(words, /I live in Minsk\n:near the river/)
  assert.match(words, /Unsigned\./)
  assert.doesNotMatch(words, /Hello|Oh/)
  assert.match(said(`I live in Minsk, as [[User:Other]] said at 12:00, 1 May 2020 (UTC) and later.`), /Minsk/)
  assert.match(said(`I live in Minsk. [[User:Other]] knows.`), /Minsk/)
  const rename = {
    wiki, account: 0, id: 1, at: 1, kind: 'rename' as const, title: 'User:Old Crow', comment: '', formerName: 'Old Crow',
    quotesText: false,
  }
  const old = madeEdit(1, { namespace: 1, addedText: `I live in Minsk. ${sign('Old Crow')}` })
  const renamed = madeActivity({ log: [rename], edits: [old] })
  assert.ok(ownTexts(renamed).some(({ text }) => text.includes('Minsk')))
  const page = madePage(`I live in Minsk.\nThanks for all! ${sign('Other')}`)
  const [own] = ownTexts(madeActivity({ pages: [page] }))
  assert.equal(own?.text.trimEnd(), 'I live in Minsk.')
})

test('taking quotes out keeps the length of any text', () => {
  fc.assert(fc.property(fc.oneof(fc.stringMatching(/^[{}|<>q/tq\n:a ]{1,200}$/), fc.constantFrom(...others)), (text) => {
    const [piece] = ownTexts(madeActivity({ edits: [madeEdit(1, { namespace: 1, addedText: `a${text}` })] }))
    assert.equal(piece?.text.length ?? text.length + 1, text.length + 1)
  }))
})
