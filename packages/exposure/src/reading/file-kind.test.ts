import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileKindOf } from './file-kind.ts'

test('a page that a wiki shows when something went wrong is not taken for an export', () => {
  for (const start of ['<!DOCTYPE html>\n<html lang="en">', '\uFEFF <html>', '\n<!doctype HTML PUBLIC "-//W3C//DTD">']) {
    assert.equal(fileKindOf(start), 'web-page', start)
  }
  for (const start of ['<mediawiki xmlns="', '<?xml version="1.0"?>\n<mediawiki', '\uFEFF<mediawiki', '<htmlish>']) {
    assert.equal(fileKindOf(start), 'dump', start)
  }
  for (const start of ['{"query":', '', 'text <html>']) assert.equal(fileKindOf(start), 'answers', start)
})
