import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { createBodyMemory, createTicker, type UseCases } from '@small-places/api'
import { Hono } from 'hono'
import { createOriginApp } from './origin-app.ts'

test('a refused origin and a page that breaks are answered with the headers of every other answer', async () => {
  const origin = 'https://report.example.org'
  const app = createOriginApp({
    listener: { surface: 'site', origin, isOnion: false, address: { host: '127.0.0.1', port: 0 } },
    // None of these requests reaches a use case.
    useCases: {} as UseCases, memory: createBodyMemory(1, () => 0), ticker: createTicker(() => 0), version: '0',
    pages: new Hono().get('/broken', () => {
      throw new Error('broken')
    }),
    log: () => {}, onionAddress: null,
  })
  const answers = await Promise.all([
    app.request(`${origin}/api/openapi.json`),
    app.request(`${origin}/api/work`, { method: 'POST', headers: { origin: 'https://elsewhere.example' } }),
    app.request(`${origin}/broken`),
  ])
  deepEqual(answers.map(({ status }) => status), [200, 400, 500])
  const [usual, ...others] = answers.map(({ headers }) => Object.fromEntries(headers))
  for (const headers of others) deepEqual(headers, usual)
  equal(usual?.['strict-transport-security'], 'max-age=31536000')
})
