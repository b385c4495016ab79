import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleOperator, sampleSite } from '../../sample/site.ts'

const page = async (lane: string, site = sampleSite()) => (await site.request(`/en/report/${lane}`)).text()

test('the browser alone can send nothing that is written: no form, no name, closed fields', async () => {
  for (const lane of ['danger', 'concern']) {
    const text = await page(lane)
    assert.doesNotMatch(text, /<form|\sname="(?!viewport|color-scheme|format-detection|referrer)/)
    assert.match(text, /<fieldset id="fields"[^>]* disabled>/)
    const inside = text.slice(text.indexOf('<fieldset'), text.indexOf('</fieldset>'))
    const outside = text.replace(inside, '')
    assert.doesNotMatch(outside, /<(input|textarea|select|button)/)
    assert.match(inside, /<textarea/)
  }
})

test('browsers are asked not to remember, correct or complete what is written', async () => {
  for (const [tag] of (await page('concern')).matchAll(/<(?:textarea|input)[^>]*>/g)) {
    assert.match(tag, /autocomplete="off"/)
    assert.match(tag, /spellcheck="false"/)
  }
})

test('without script the page offers the file, then pasting, then channels with what each shows', async () => {
  const text = await page('danger')
  const order = [
    'This page cannot lock your words yet', 'Download one file', 'Paste a sealed text', 'team@example.org',
    'Your address and the subject are seen',
  ]
    .map((words) => text.indexOf(words))
  assert.ok(order.every((at) => at > 0))
  assert.deepEqual(order, order.toSorted((a, b) => a - b))
  assert.match(text, /also need something else/)
})

test('what the law could force the team to pass on is said before the fields', async () => {
  const text = await page('danger')
  const law = text.indexOf('Sometimes a law makes a team pass something on')
  assert.ok(law > 0 && law < text.indexOf('<textarea'))
  assert.ok(text.includes('The law of this example says so.'))
  assert.doesNotMatch(text, /parent|guardian/i)
})

test('that a person is alerted is said only after a tested alert, and never in a demonstration', async () => {
  const alert = /also alerts a person on duty/
  assert.match(await page('danger'), alert)
  assert.doesNotMatch((await page('concern')).replace(/<template[^]*?<\/template>/, ''), alert)
  assert.doesNotMatch(await page('danger', sampleSite({ status: async () => ({ alertTested: false }) })), alert)
  assert.doesNotMatch(await page('danger', sampleSite({ operator: { ...sampleOperator, demonstration: true } })), alert)
})

test('each lane says when people are here and when to expect an answer', async () => {
  assert.match(await page('danger'), /every day, 06:00 to 22:00 UTC[^]*within two hours/)
  assert.match(await page('concern'), /Monday to Friday[^]*within three days/)
})
