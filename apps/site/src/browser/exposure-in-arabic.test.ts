import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { atRest } from '@small-places/testkit'
import { siteInBrowser } from '../sample/browser.ts'
import { realCatalogue } from '../sample/site.ts'

const site = siteInBrowser(realCatalogue())
const fixtures = new URL('../../../../packages/exposure/src/fixtures/', import.meta.url)
const pages = readFileSync(new URL('alice-and-others.xml', fixtures))
/** The same account with more of it: a photo, a sandbox and a meet-up, whose names are here partly in Arabic. */
const answers = Buffer.from(readFileSync(new URL('mediawiki-1.39-own-session.json', fixtures), 'utf8')
  .replaceAll('DSCN0010', 'مكتبي 2 view (3)').replaceAll('Meetup/Minsk 3', 'لقاء/Minsk 3'))
const axe = readFileSync(new URL('../../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

async function check(name: string, buffer: Buffer): Promise<void> {
  await site.page.setViewportSize({ width: 320, height: 700 })
  await site.open('/ar/exposure')
  await site.page.setInputFiles('#own-files', { name, mimeType: 'application/octet-stream', buffer })
  await site.page.locator('article.finding').first().waitFor()
  await atRest(site.page)
}

/** What the page itself says, line by line: without the English beside it, names, quotations, numbers and pictures. */
const ownLines = (): Promise<string[]> => site.page.locator('#exposure').evaluate((place) => {
  const copy = place.cloneNode(true) as HTMLElement
  for (const other of copy.querySelectorAll('.original, bdi, q, svg, textarea')) other.remove()
  return [...copy.querySelectorAll('h2, h3, h4, p, li, dt, dd, summary, label, button')].map(({ textContent }) => textContent)
})

test('somebody who reads Arabic is told everything in Arabic, from right to left', async () => {
  await check('export.xml', pages)
  assert.equal(await site.page.locator('html').getAttribute('dir'), 'rtl')
  await site.says('تحتوي كتاباتك على عنوان بريد إلكتروني')
  await site.says('ما يمكن أن يعرفه غيرك')
  const lines = await ownLines()
  assert.ok(lines.length > 50)
  for (const line of lines) assert.match(line, /\p{Script=Arabic}{2}/u)
  // What stands between marks of direction is quoted from the person's own words, in their own language.
  for (const line of lines) {
    assert.doesNotMatch(line.replace(/\u2068[^\u2069]*\u2069/g, ''), /[⧼$]|PLURAL|[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/)
  }
})

test('as nobody has compared the Arabic yet, what safety hangs on stands in English beside it', async () => {
  await check('export.xml', pages)
  const caution = site.page.locator('section.joint p').first()
  assert.match(await caution.innerText(), /لا تعني أنك في أمان/)
  assert.match(await caution.locator('.original[lang=en][dir=ltr]').innerText(), /does not mean that you are safe/)
})

test('names, numbers and addresses keep their own direction among Arabic words', async () => {
  await check('saved.json', answers)
  const claims = await site.page.locator('article.finding h4').allInnerTexts()
  assert.ok(claims.some((claim) => claim.includes('\u2068+375 29 123 45 67\u2069')))
  assert.ok(claims.some((claim) => /\u2068[^\u2069]*لقاء\/Minsk 3/.test(claim)))
  const links = site.page.locator('article.finding details a')
  assert.ok(await links.count() > 0)
  for (const link of await links.all()) assert.equal(await link.evaluate((one) => one.firstElementChild?.tagName), 'BDI')
  assert.equal(await site.page.locator('svg.week-clock').evaluate((one) => getComputedStyle(one).direction), 'ltr')
})

test('the names of days beside the clock of the week can be read on a small phone and run into nothing', async () => {
  for (const open of [() => check('saved.json', answers), async () => {
    await site.open('/en/exposure')
    await site.page.setInputFiles('#own-files', { name: 'a.json', mimeType: 'application/json', buffer: answers })
  }]) {
    await open()
    const clock = site.page.locator('svg.week-clock')
    const boxes = await clock.locator('text').evaluateAll((all) => all.slice(-7).map((one) => {
      const { top, bottom, right } = one.getBoundingClientRect()
      return { top, bottom, right }
    }))
    const cells = await clock.locator('rect').first().evaluate((one) => one.getBoundingClientRect().left)
    for (const [index, { top, bottom, right }] of boxes.entries()) {
      assert.ok(bottom - top >= 12, `${bottom - top} pixels high`)
      assert.ok(right <= cells, 'beside the squares')
      assert.ok((boxes[index + 1]?.top ?? Number.POSITIVE_INFINITY) >= bottom - 3, 'below one another')
    }
  }
})

test('names of files in Latin letters stand beside their boxes among Arabic words', async () => {
  await check('saved.json', readFileSync(new URL('mediawiki-1.39-own-session.json', fixtures)))
  await site.page.locator('#try-photos').check()
  const row = site.page.locator('label[for=try-files-0-0]')
  const [box, name] = await Promise.all([row.locator('input'), row.locator('bdi')].map((one) =>
    one.evaluate((element) => element.getBoundingClientRect())))
  assert.ok(box && name)
  const gap = box.left - name.right
  assert.ok(gap >= 0 && gap < 40, `${gap} pixels between`)
})

test('the Arabic report has no barriers on a small phone', async () => {
  await check('saved.json', answers)
  await site.page.locator('#exposure details').evaluateAll((all) => { for (const one of all) one.setAttribute('open', '') })
  await atRest(site.page)
  const found = await site.page.evaluate(
    `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`)
  assert.deepEqual(found, [])
  assert.equal(await site.page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
})
