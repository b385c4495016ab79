import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { sampleOperator, sampleSite } from '../../sample/site.ts'
import { sampleTeam } from '../../sample/team.ts'

const team = await sampleTeam()
const keys = { pins: team.pins, keyListText: async () => team.keyList }

test('the file is offered with its size and its checksum, and is sent to be saved, not opened', async () => {
  const site = sampleSite(keys)
  const text = await (await site.request('/en/offline')).text()
  const file = await site.request('/en/offline/page.html')
  const body = Buffer.from(await file.arrayBuffer())
  assert.match(
    text,
    new RegExp(
      `href="/en/offline/page\\.html" download="page\\.html">Download the file \\(${Math.ceil(body.length / 1000)} kB\\)`
    ),
  )
  assert.ok(text.includes(createHash('sha256').update(body).digest('hex')))
  assert.equal(file.headers.get('content-type'), 'application/octet-stream')
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment/)
})

test('the file holds the keys, lets nothing in but its own style and script, and can send nothing', async () => {
  const text = await (await sampleSite(keys).request('/en/offline/page.html')).text()
  const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(text)?.[1]?.replaceAll(
    '&#39;', "'",
  ) ?? ''
  for (const [kind, inner] of [['style', 'p{}'], ['script', '0']] as const) {
    assert.ok(policy.includes(`${kind}-src 'sha256-${createHash('sha256').update(inner).digest('base64')}'`), policy)
  }
  assert.match(policy, /^default-src 'none';/)
  assert.doesNotMatch(policy, /connect-src|unsafe|self/)
  assert.ok(text.includes(team.desk.recipient))
  assert.doesNotMatch(text, /\ssrc=|<link|<form|\sname="(?!viewport|color-scheme|referrer)/)
})

test('without a valid list of keys there is no file, and the page says why', async () => {
  const late = await sampleTeam({ issuedIn: -121 })
  for (const site of [sampleSite(), sampleSite({ pins: late.pins, keyListText: async () => late.keyList })]) {
    assert.match(await (await site.request('/en/offline')).text(), /no valid list of keys/)
    assert.equal((await site.request('/en/offline/page.html')).status, 404)
  }
})

test('a demonstration has no file', async () => {
  const demo = await sampleTeam({ demo: true })
  const site = sampleSite(
    { pins: demo.pins, keyListText: async () => demo.keyList, operator: { ...sampleOperator, demonstration: true } }
  )
  assert.doesNotMatch(await (await site.request('/en/offline')).text(), /download=/)
  assert.equal((await site.request('/en/offline/page.html')).status, 404)
})

test('a demonstration names no file on the pages that say what else can be done', async () => {
  const site = sampleSite({ operator: { ...sampleOperator, demonstration: true } })
  for (const path of ['/en/paste', '/en/other-ways', '/en/report/danger']) {
    const text = await (await site.request(path)).text()
    const main = /<main[^]*<\/main>/.exec(text)?.[0] ?? ''
    assert.match(main, /age/)
    assert.doesNotMatch(main, /page to download|that file|file above|first two ways|\/offline/i, path)
  }
})
