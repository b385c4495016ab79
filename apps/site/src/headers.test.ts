import assert from 'node:assert/strict'
import { test } from 'node:test'
import { securityHeaders } from './headers.ts'

const directives = () => new Map((
  securityHeaders('never-kept')['content-security-policy'] ?? ''
).split('; ').map((one) => {
  const [name = '', ...values] = one.split(' ')
  return [name, values.join(' ')]
}))

test('nothing may be loaded but scripts, styles and answers of this very site', () => {
  const policy = directives()
  assert.equal(policy.get('default-src'), "'none'")
  for (const name of ['script-src', 'style-src', 'connect-src', 'form-action']) assert.equal(policy.get(name), "'self'")
  assert.equal(policy.get('frame-ancestors'), "'none'")
  assert.equal(policy.get('base-uri'), "'none'")
  assert.doesNotMatch([...policy.values()].join(' '), /unsafe|http|data:|blob:|\*/)
})

test('no script can turn text into markup', () => {
  assert.equal(directives().get('require-trusted-types-for'), "'script'")
  assert.equal(directives().get('trusted-types'), "'none'")
})

test('pages are never kept, files with a hash in their name are kept for ever', () => {
  assert.equal(securityHeaders('never-kept')['cache-control'], 'no-store')
  assert.match(securityHeaders('immutable')['cache-control'] ?? '', /immutable/)
  assert.equal(securityHeaders('asked-again')['cache-control'], 'no-cache')
})

test('no other site learns where a visitor came from, and no window of another site can reach this one', () => {
  const headers = securityHeaders('never-kept')
  assert.equal(headers['referrer-policy'], 'no-referrer')
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  for (const feature of ['camera', 'geolocation', 'microphone']) assert.match(
    headers['permissions-policy'] ?? '', new RegExp(`${feature}=\\(\\)`),
  )
})
