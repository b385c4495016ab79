import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleSite } from '../../sample/site.ts'
import { sampleTeam, type SampleTeamChanges } from '../../sample/team.ts'

const page = async (changes: SampleTeamChanges = {}) => {
  const team = await sampleTeam(changes)
  const site = sampleSite({ pins: team.pins, keyListText: async () => team.keyList })
  return { team, text: await (await site.request('/en/key')).text() }
}

test('the officers’ fingerprints can be compared with a poster, and the desk’s whole key copied', async () => {
  const { team, text } = await page()
  for (const [index, fingerprint] of team.fingerprints.entries()) assert.match(
    text, new RegExp(`officer-${index + 1}[^]*${fingerprint}`),
  )
  assert.ok(text.includes(`<code dir="ltr" translate="no">${team.desk.recipient}</code>`))
  assert.match(text, /please do not write here/)
})

test('a list that does not hold is not shown: one signature, too old, or a demonstration that is none', async () => {
  for (const changes of [{ signatures: 1 }, { issuedIn: -121 }, { demo: true }]) {
    const { text } = await page(changes)
    assert.match(text, /no valid list of keys/)
    assert.doesNotMatch(text, /age1pq1[a-z0-9]{20}/)
  }
})

test('without a list, or with pins that cannot be read, the page says that nothing can be sent', async () => {
  for (const site of [sampleSite(), sampleSite({ pins: (await sampleTeam()).pins })]) {
    assert.match(await (await site.request('/en/key')).text(), /no valid list of keys/)
  }
})
