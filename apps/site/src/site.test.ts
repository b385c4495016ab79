import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { utf8, writeArmor } from '@small-places/encryption'
import { pageNames, pathOf } from './paths.ts'
import { sampleOperator, sampleSite } from './sample/site.ts'
import { securityHeaders } from './headers.ts'

const site = sampleSite()
const get = (path: string, headers: Record<string, string> = {}) => site.request(path, { headers })

test('the address without a language answers in the language of the browser and shows both lanes', async () => {
  for (const [header, language] of [['ar-EG,ar;q=0.9,en;q=0.5', 'ar'], ['xx', 'en'], ['', 'en']] as const) {
    const answer = await get('/', { 'accept-language': header })
    const page = await answer.text()
    assert.equal(answer.headers.get('content-language'), language)
    assert.match(answer.headers.get('vary') ?? '', /accept-language/)
    assert.ok(page.includes(`href="/${language}/report/danger"`) && page.includes(`href="/${language}/report/concern"`))
    assert.ok(page.includes('>English</a>') && page.includes('>العربية</a>'))
  }
})

test('every page has the same strict headers, and none sets a cookie', async () => {
  const paths = [
    '/', '/nothing/here', ...pageNames.flatMap((page) => [pathOf(page, 'en', false), pathOf(page, 'ar', true)])
  ]
  for (const path of paths) {
    const answer = await get(path)
    // Only the exposure check may ask anybody but us: the wikis that the operator names.
    const reached = path === pathOf('exposure', 'en', false) || path === pathOf('exposure', 'ar', true)
      ? ['https://*.example.org', 'https://wiki.example.org'] : []
    for (
      const [name, value] of Object.entries(securityHeaders('never-kept', reached))
    ) assert.equal(answer.headers.get(name), value, path)
    assert.equal(answer.headers.get('set-cookie'), null)
  }
})

test('every page has the way out, the emergency words and other ways, and no inline script or style', async () => {
  for (const page of pageNames) {
    for (const [language, quiet] of [['en', false], ['ar', false], ['en', true]] as const) {
      const text = await (await get(pathOf(page, language, quiet))).text()
      assert.match(text, /<a class="exit[^>]* href="https:\/\/www\.example\.org\/weather" rel="noreferrer noopener">/)
      assert.match(text, /id="emergency"/)
      assert.ok(text.includes(`href="${pathOf('other-ways', language, quiet)}"`))
      assert.doesNotMatch(text, / on[a-z]+=| style=|<style|javascript:|<img|<iframe|⧼/)
      for (const [tag] of text.matchAll(/<script[^>]*>/g)) assert.match(
        tag, / src="\/assets\/| type="application\/json"/,
      )
      for (const [, url = ''] of text.matchAll(/ (?:src|href|action)="([^"]*)"/g)) {
        assert.match(url, /^(\/|#content$|#emergency$|https:\/\/www\.example\.org\/weather$|mailto:team@example\.org$)/)
      }
    }
  }
})

test('Arabic pages run from right to left, with English marked where no translation exists', async () => {
  const text = await (await get('/ar/how-it-works')).text()
  assert.match(text, /<html lang="ar" dir="rtl">/)
  assert.ok(text.includes('/assets/rtl.0.css'))
  assert.match(text, /<span lang="en" dir="ltr">You write to people/)
})

test('a safety-critical translation that nobody has reviewed has the English beside it', async () => {
  const text = await (await get('/ar/')).text()
  assert.match(text, /رقم الطوارئ[^<]*<span class="original" lang="en" dir="ltr">If it is safe for you, call/)
})

test('windows of the exposure check and of signing in for it are called by a word that says nothing', async () => {
  for (const path of ['/signed-in?code=c&state=s', '/en/exposure', pathOf('exposure', 'en', true)]) {
    assert.match(await (await get(path)).text(), /<title>Page<\/title>/, path)
  }
  const back = await (await get('/signed-in')).text()
  assert.doesNotMatch(back, new RegExp(sampleOperator.organisation))
})

test('quiet pages have a title that says nothing and lead only to quiet pages', async () => {
  for (const page of pageNames) {
    const text = await (await get(pathOf(page, 'en', true))).text()
    assert.match(text, /<title>Page<\/title>/)
    const own = [...text.matchAll(/ href="(\/en\/[^"]*)"/g)].map(([, path = '']) => path)
    const loud = own.filter((path) => !path.startsWith('/en/-') && !path.startsWith('/en/offline/page'))
    assert.deepEqual(
      loud, [pathOf(page, 'en', false)], 'but for the link back to ordinary addresses and the current page in English',
    )
  }
})

test('an unknown address says so kindly and repeats nothing of it', async () => {
  const answer = await get('/en/secret-looking-thing?words=abandon')
  assert.equal(answer.status, 404)
  const text = await answer.text()
  assert.match(text, /There is no such page/)
  assert.doesNotMatch(text, /secret-looking|abandon/)
})

test('a language without the slash leads to its first page, still with the strict headers', async () => {
  const answer = await get('/en')
  assert.equal(answer.status, 308)
  assert.equal(answer.headers.get('location'), '/en/')
  assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
})

test('pages travel compressed', async () => {
  const answer = await get('/en/', { 'accept-encoding': 'br' })
  assert.equal(answer.headers.get('content-encoding'), 'br')
  assert.match(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString(), /^<!DOCTYPE html>/)
})

test('built files are kept for ever by the browser, and an unknown one is not found', async () => {
  const answer = await get('/assets/ltr.0.css')
  assert.equal(answer.headers.get('content-type'), 'text/css; charset=utf-8')
  assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
  assert.equal((await get('/assets/other.css')).status, 404)
})

test('the pins are given out exactly as they were set', async () => {
  assert.equal(await (await get('/pins.json')).text(), '{"v":1,"kind":"pins"}')
})

test('a demonstration says so on every page and offers no single file', async () => {
  const demo = sampleSite({ operator: { ...sampleOperator, demonstration: true } })
  for (const page of pageNames) assert.match(
    await (await demo.request(pathOf(page, 'en', false))).text(), /This is a demonstration/,
  )
  const offline = await (await demo.request('/en/offline')).text()
  assert.doesNotMatch(offline, /download=/)
  assert.equal((await demo.request('/en/offline/page.html')).status, 404)
  assert.doesNotMatch(await (await demo.request('/en/report/danger')).text(), /href="\/en\/offline"/)
})

const sealedText = writeArmor(utf8('age-encryption.org/v1\n-> mlkem768x25519 …'))
const paste = (into: ReturnType<typeof sampleSite>, sealed: string, path = '/en/paste') => {
  const body = new URLSearchParams({ sealed }).toString()
  return into.request(path, {
    method: 'POST', body, headers: {
      'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length),
    },
  })
}

test('a sealed text that is pasted reaches the desk, also from the quiet page', async () => {
  const taken: string[] = []
  const open = sampleSite({ dropSealed: async (sealed) => { taken.push(sealed); return 'stored' } })
  for (const path of ['/en/paste', '/en/-/7']) {
    const answer = await paste(open, sealedText.replaceAll('\n', ''), path)
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /It has arrived/)
  }
  assert.equal(taken.length, 2)
  assert.match(taken[0] ?? '', /^[A-Za-z0-9_-]+$/)
})

test('plain text that is pasted goes nowhere, is not repeated, and the page says what to do', async () => {
  const open = sampleSite({ dropSealed: async () => assert.fail('plain text must not be handed on') })
  const answer = await paste(open, 'They came to my house')
  assert.equal(answer.status, 422)
  const text = await answer.text()
  assert.match(text, /This is not a sealed text/)
  assert.doesNotMatch(text, /my house/)
})

test('what is too large to be a report is refused before it is read', async () => {
  const answer = await site.request('/en/paste', {
    method: 'POST', body: 'x', headers: {
      'content-type': 'application/x-www-form-urlencoded', 'content-length': '99999999',
    },
  })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /too large/)
})

test('when the service is full the person is asked to keep the text', async () => {
  const answer = await paste(sampleSite({ dropSealed: async () => 'busy' }), sealedText)
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /Please keep your text/)
})

test('a text is not read where there is no room for it, and the person is asked to keep it', async () => {
  const full = sampleSite({
    receiveBody: async () => ({ ok: false, error: 'busy' }), dropSealed: async () => assert.fail('nothing was received'),
  })
  const answer = await paste(full, sealedText)
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /Please keep your text/)
})

test('no other page takes anything', async () => {
  for (
    const path of ['/en/', '/en/report/danger', '/en/mailbox', '/en/key']
  ) assert.equal((await paste(site, sealedText, path)).status, 404)
})
