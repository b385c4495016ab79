/** What somebody writes or drops at the desk is kept and never misused; in the long suite, for it waits on the network. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openStage, report, unlock, type Stage } from './stage.ts'

let stage: Stage

before(async () => {
  stage = await openStage()
  const { page } = await stage.open()
  await report(page, stage.server.site, 'A report that becomes a case', 'concern')
})
after(() => stage.close())

test('what somebody was writing is there again after a reload, and lies on the device only locked', async () => {
  const { page } = await stage.open()
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  await page.getByRole('link', { name: /A concern/ }).click()
  await page.getByLabel('Second reader').selectOption('desk-2')
  await page.getByRole('button', { name: 'Take it up' }).click()
  await page.getByLabel('Your reply').fill('half a sentence of a draft')
  await page.waitForTimeout(700)
  await page.reload()
  const stored = await page.evaluate('JSON.stringify(Object.entries(localStorage))') as string
  assert.ok(stored.length > 500)
  assert.doesNotMatch(stored, /half|sentence|reply|desk-1/)
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  // Not `waitForFunction`: the desk's policy forbids evaluating text, which that does.
  const draft = page.getByLabel('Your reply')
  await draft.waitFor()
  for (let waited = 0; await draft.inputValue() === '' && waited < 100; waited++) await page.waitForTimeout(100)
  assert.equal(await draft.inputValue(), 'half a sentence of a draft')
  await page.context().close()
})

test('words that could not be sent wait on the device and go out by themselves', async () => {
  const { page } = await stage.open()
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  await page.getByRole('link', { name: 'Cases' }).click()
  await page.locator('a.case').first().click()
  await page.getByLabel('Your reply').fill('written without a network')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Send to the person who reported' }).click()
  await page.getByRole('button', { name: 'Yes, send it to them' }).click()
  await page.getByText('One thing you wrote could not be sent yet.').waitFor()
  await page.context().setOffline(false)
  await page.locator('article.team', { hasText: 'written without a network' }).waitFor({ timeout: 30_000 })
  await page.context().close()
})

test('a file that is dropped on the queue is taken in or refused, and never opens in the place of the desk', async () => {
  const { page } = await stage.open()
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  const dropped = `(() => {
    const data = new DataTransfer()
    data.items.add(new File(['not sealed'], 'note.txt'))
    return dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })()`
  assert.equal(await page.evaluate(dropped), false)
  await page.getByText('This is not a sealed report.').waitFor()
  await page.goto(`${stage.server.desk}/#/me`)
  assert.equal(await page.evaluate(dropped), false)
  await page.context().close()
})
