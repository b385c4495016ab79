import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiAddressOf } from './wiki-address.ts'

test('a wiki is found by its name, or by the address of any of its pages', () => {
  for (const typed of ['en.wikipedia.org', ' https://en.wikipedia.org/wiki/Main_Page ',
    'https://en.wikipedia.org/w/index.php?x=1']) {
    assert.equal(apiAddressOf(typed), 'https://en.wikipedia.org/w/api.php')
  }
  assert.equal(apiAddressOf('https://wiki.example.org/mediawiki/api.php?action=query'),
    'https://wiki.example.org/mediawiki/api.php')
  assert.equal(apiAddressOf('http://localhost:8080/wiki/A'), 'http://localhost:8080/w/api.php')
})

test('what is no address of a wiki on the web gives no links', () => {
  for (const typed of ['', 'my wiki', 'http://wiki.example.org', 'javascript:alert(1)', 'https://',
    'file:///etc/passwd', 'https://name:word@wiki.example.org']) assert.equal(apiAddressOf(typed), null, typed)
})
