/** What somebody writes or drops at the desk is kept and never misused. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '@small-places/testkit'
import type { Page } from 'playwright-core'
import { openStage, press, report, sees, unlock, type Stage } from './stage.ts'

let stage: Stage

before(async () => {
  stage = await openStage()
  const { page } = await stage.open()
  await report(page, stage.server.site, 'A report that becomes a case', 'concern')
  const desk = await openDesk()
  await desk.getByRole('link', { name: /A concern/ }).click()
  await desk.getByLabel('Second reader').selectOption('desk-2')
  await desk.getByLabel('Name of the case').fill('The case')
  await press(desk, 'Take it up')
  await desk.getByRole('heading', { name: 'The case' }).waitFor()
  for (const one of [page, desk]) await one.context().close()
})
after(() => stage.close())

async function openDesk(): Promise<Page> {
  const { page } = await stage.open()
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  return page
}

async function openCase(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cases' }).click()
  await page.getByRole('link', { name: /The case/ }).click()
}

/** What lies in the storage of a page's origin. */
const onDevice = (page: Page): Promise<string> => page.evaluate('JSON.stringify(Object.entries(localStorage))')

test('what somebody was writing is there again after a reload, and lies on the device only locked', async () => {
  const page = await openDesk()
  await openCase(page)
  const before = await onDevice(page)
  const draft = page.getByLabel('Your reply')
  await draft.fill('half a sentence of a draft')
  await until(async () => await onDevice(page) !== before, 'the draft lies on the device')
  await page.reload()
  assert.doesNotMatch(await onDevice(page), /half a sentence|reply\/|desk-1/)
  await unlock(page, stage.server.desk, stage.unlocking('desk-1'))
  await until(async () => await draft.inputValue() !== '', 'the draft is there again')
  assert.equal(await draft.inputValue(), 'half a sentence of a draft')
  await draft.fill('')
  await until(async () => await onDevice(page) === before, 'nothing of the draft is left on the device')
  await page.context().close()
})

test('words that could not be sent wait on the device and go out by themselves', async () => {
  const page = await openDesk()
  await openCase(page)
  await page.getByLabel('Your reply').fill('written without a network')
  await page.context().setOffline(true)
  await press(page, 'Send to the person who reported')
  await press(page, 'Yes, send it to them')
  await sees(page, 'One thing you wrote could not be sent yet.')
  await page.context().setOffline(false)
  await page.locator('article.team', { hasText: 'written without a network' }).waitFor()
  await page.context().close()
})

test('a file dropped on the queue is taken in or refused, and never opens in the place of the desk', async () => {
  const page = await openDesk()
  const isOpened = (): Promise<boolean> => page.evaluate(`(() => {
    const data = new DataTransfer()
    data.items.add(new File(['not sealed'], 'note.txt'))
    return dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })()`)
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor()
  assert.equal(await isOpened(), false)
  await sees(page, 'This is not a sealed report.')
  await page.getByRole('link', { name: 'Me', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Me' }).waitFor()
  assert.equal(await isOpened(), false)
  await page.context().close()
})
