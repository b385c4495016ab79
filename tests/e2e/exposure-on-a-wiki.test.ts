/**
 * The exposure check, online: in a real browser, on a real MediaWiki. Signing in and common accounts of several wikis,
 * which Debian's MediaWiki has no extensions for, are answered in front of it.
 */
import assert from 'node:assert/strict'
import { after, before, beforeEach, suite, test } from 'node:test'
import { until } from '@small-places/testkit'
import type { Page } from 'playwright-core'
import { hidden, leftOut, openAlicesWiki, type AlicesWiki } from '../mediawiki/alice.ts'
import { findPackages } from '../mediawiki/code.ts'
import { freePort } from '../mediawiki/free-port.ts'
import { openStage, press, sees, type Stage } from './stage.ts'

const found = await findPackages()

/** What an operator writes who has registered a client at the wiki. */
async function settingsFor({ front: { origin, client }, other }: AlicesWiki): Promise<object> {
  const listenTo = (port: number) => ({ listen: `127.0.0.1:${port}`, origin: `http://localhost:${port}` })
  const lane = { staffed: { en: 'always' }, answer: { en: 'at once' } }
  return {
    site: listenTo(await freePort()), desk: listenTo(await freePort()),
    operator: {
      lanes: { danger: lane, concern: lane },
      exposure: { wikis: [origin, other.origin], signIn: { rest: `${origin}/w/rest.php`, api: `${origin}/w/api.php`, client } },
    },
  }
}

suite('an account is checked on a wiki', { skip: 'missing' in found && found.missing }, () => {
  let place: AlicesWiki
  let stage: Stage
  let page: Page
  let faults: readonly string[]
  let toSite: string[]
  const opened: { close(): Promise<void> }[] = []

  before(async () => {
    if ('missing' in found) return
    place = await openAlicesWiki(found.packages)
    opened.push(place)
    stage = await openStage(await settingsFor(place))
    opened.push(stage)
  })
  after(async () => {
    for (const one of opened.toReversed()) await one.close()
  })
  beforeEach(async () => {
    await Promise.all(stage.browser.contexts().map((one) => one.close()))
    ;({ page, faults } = await stage.open())
    toSite = []
    page.context().on('request', (request) => {
      if (!request.url().startsWith(stage.server.site)) return
      toSite.push([request.method(), request.url(), JSON.stringify(request.headers()), request.postData()].join(' '))
    })
    await page.goto(`${stage.server.site}/en/exposure`)
    await page.locator('#needs-script').waitFor({ state: 'hidden' })
  })

  async function signIn(): Promise<void> {
    const popup = page.waitForEvent('popup')
    await press(page, 'Sign in at my wiki')
    const there = await popup
    const closed = there.waitForEvent('close')
    await there.getByRole('link', { name: 'Allow' }).click()
    await closed
  }
  const report = (): Promise<string> => page.locator('#exposure').innerText()

  test('signing in is enough to be shown what one’s edits, pages and photos say, and where they say it', async () => {
    await signIn()
    await sees(page, 'Your account: Alice')
    await sees(page, 'It edited on 2 wikis')
    await sees(page, 'What somebody else could learn')
    const said = await report()
    assert.match(said, /Your words contain an e-mail address: “alice@example\.org”/)
    assert.match(said, /One of your files says exactly where it was made/)
    assert.equal(await page.locator('svg.week-clock rect').count() >= 7 * 24, true)
    const links = await page.locator('article.finding a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    const { origin } = place.front
    const version = `${origin}/w/index.php?title=User%3AAlice&oldid=`
    assert.ok(links.some((link) => link?.startsWith(version)), links.join(' '))
    assert.ok(links.includes(`${origin}/w/index.php?title=File%3AAlice%20at%20desk.jpg`), links.join(' '))
    assert.deepEqual(place.front.files, ['/w/images/6/6e/Alice_at_desk.jpg'])
    assert.deepEqual(faults, [])
  })

  test('several wikis of one account are one report; one that is not on the operator’s list is left out', async () => {
    await signIn()
    await sees(page, 'One more wiki is left out')
    await sees(page, 'farawaywiki')
    await sees(page, 'What somebody else could learn')
    assert.match(await report(), /“alice\.elsewhere@example\.org”/)
    assert.match(await report(), /your edits[^\n]*\n+farawaywiki: Not read yet, or left out by you/i)
    const links = await page.locator('article.finding a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    assert.ok(links.some((link) => link.startsWith(`${place.other.origin}/w/index.php?title=User%3AAlice&oldid=`)))
    assert.ok(place.other.asked.length >= 8)
    assert.ok(place.other.mostAtOnce() <= 3)
    assert.equal(links.some((link) => link.includes(leftOut)), false)
    assert.deepEqual(faults, [])
  })

  test('an edit that a filter stopped is told of: the filter’s log keeps its words', async () => {
    await signIn()
    await sees(page, 'An edit filter noted one edit of yours')
    const links = await page.locator('article.finding a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    assert.ok(links.some((link) => link.startsWith(`${place.front.origin}/w/index.php?title=Special%3AAbuseLog%2F`)))
  })

  test('a connection that is lost is waited for, and what was read is not read again', async () => {
    const { front, other } = place
    const held = other.hold()
    await signIn()
    await until(() => held.kept() === 1, 'the first wiki is read')
    const read = front.asked.length
    await page.context().setOffline(true)
    held.letGo()
    await sees(page, 'The connection is lost')
    await page.context().setOffline(false)
    await sees(page, 'What somebody else could learn')
    assert.match(await report(), /“alice\.elsewhere@example\.org”/)
    assert.equal(front.asked.length, read)
  })

  test('a reading that was kept in a locked file goes on after the page was closed, for its owner alone', async () => {
    const { front, other } = place
    const held = other.hold()
    await signIn()
    await until(() => held.kept() === 1, 'the first wiki is read')
    await press(page, 'Pause')
    await sees(page, 'This page forgets it')
    await page.getByText('Keep it in a locked file').click()
    await page.fill('#reading-passphrase', 'four quiet herons wait')
    const saving = page.waitForEvent('download')
    await press(page, 'Save the file')
    const file = await (await saving).path()
    held.letGo()
    await page.goto(`${stage.server.site}/en/exposure`)
    const read = front.asked.length
    await page.setInputFiles('#kept-file', file)
    await page.fill('#kept-passphrase', 'four quiet herons wait')
    await press(page, 'Open it')
    await sees(page, 'Your account: Alice')
    await signIn()
    await sees(page, 'What somebody else could learn')
    assert.match(await report(), /“alice@example\.org”/)
    assert.match(await report(), /“alice\.elsewhere@example\.org”/)
    assert.equal(front.asked.length, read)
  })

  test('links that are opened in one’s own session lead to the same findings, and the page asks no wiki', async () => {
    const session = await place.wiki.signIn('Alice')
    const [{ origin }, asked] = [place.front, place.front.asked.length]
    await page.context().addCookies(session.cookies().map((one) => ({ ...one, url: origin })))
    await press(page, 'Show me the links')
    await page.fill('#own-wiki', origin)
    await press(page, 'Show me the links')
    for (let count = 1; await page.locator('#exposure ol a').count() > 0; count++) {
      const opening = page.waitForEvent('popup')
      await page.locator('#exposure ol a').first().click()
      const shown = await opening
      const answer = await shown.locator('pre').first().textContent() ?? ''
      await shown.close()
      await page.fill('#pasted-answer', answer)
      await press(page, 'Add what I pasted')
      await sees(page, 'One answer was taken')
      assert.ok(count < 40)
    }
    await press(page, 'Show what it says')
    await sees(page, 'What somebody else could learn')
    assert.match(await report(), /“alice@example\.org”/)
    for (const { origin: from } of place.front.asked.slice(asked)) assert.equal(from, undefined)
  })

  test('versions that were hidden or suppressed are not shown; that some are is told', async () => {
    await signIn()
    await sees(page, 'What somebody else could learn')
    const whole = await page.content()
    for (const address of hidden) assert.equal(whole.includes(address), false)
    assert.match(await report(), /Some of it is deleted or hidden/)
  })

  test('our own server learns nothing of the account', async () => {
    await signIn()
    await sees(page, 'What somebody else could learn')
    assert.ok(toSite.some((line) => line.includes('/signed-in?code=')))
    for (const line of toSite) {
      assert.match(line, /^GET /)
      assert.doesNotMatch(line, /alice|example\.org|8139|minsk|testwiki/i)
    }
    assert.doesNotMatch(stage.server.logged(), /alice|code=/i)
  })

  test('wikis are asked without cookies, saying what asks, by no more than three questions at once', async () => {
    const before = place.front.asked.length
    await signIn()
    await sees(page, 'What somebody else could learn')
    const asked = [...place.front.asked.slice(before), ...place.other.asked]
    assert.ok(asked.length >= 20)
    for (const { query, agent, cookie, referer } of asked) {
      assert.equal(agent, `SmallPlaces-exposure-check/1 (${stage.server.site}/)`)
      assert.equal(query.get('origin'), '*')
      assert.equal(query.get('maxlag'), '5')
      assert.deepEqual([cookie, referer], [undefined, undefined])
    }
    for (const agent of place.front.signInAgents) assert.match(String(agent), /^SmallPlaces-exposure-check/)
    assert.ok(place.front.signInAgents.length >= 2)
    assert.ok(place.front.mostAtOnce() <= 3)
  })

  test('nothing is asked during a pause, and reading goes on where it was', async () => {
    const { front } = place
    const held = front.hold()
    await signIn()
    await until(() => held.kept() === 1, 'the first question is kept')
    held.letGo()
    const more = front.hold()
    await until(() => more.kept() === 1, 'the first question to the wiki is kept')
    await press(page, 'Pause')
    more.letGo()
    await until(() => more.kept() === 0, 'every question is answered')
    await page.getByRole('progressbar').waitFor()
    const before = front.asked.length
    for (let turn = 0; turn < 5; turn++) await page.evaluate(() => fetch('/en/exposure/texts.json'))
    assert.equal(front.asked.length, before)
    await press(page, 'Go on')
    await sees(page, 'What somebody else could learn')
    assert.ok(front.asked.length > before)
  })

  test('when a wiki says that it is asked too much, it is left alone for as long as it says', async () => {
    const { front } = place
    const isContributions = (query: URLSearchParams): boolean => query.get('list') === 'usercontribs'
    const before = front.asked.length
    front.refuseOnce(isContributions, 4)
    await signIn()
    await sees(page, 'Your words contain an e-mail address')
    const times = front.asked.slice(before).filter(({ query }) => isContributions(query)).map(({ at }) => at)
    const [refused = 0, again = 0, ...others] = times
    assert.deepEqual(others, [])
    // A slow machine makes it longer, never shorter; timers may be early by a little.
    assert.ok(again - refused >= 3_900, `asked again after ${again - refused} ms`)
  })

  test('who does not allow it at the wiki is told so, and can use a file', async () => {
    const popup = page.waitForEvent('popup')
    await press(page, 'Sign in at my wiki')
    await (await popup).getByRole('link', { name: 'Cancel' }).click()
    await sees(page, 'Signing in was not finished')
    await page.locator('#own-files').waitFor()
  })
})
