import { test } from 'node:test'
import { sendAsCrowd } from './crowd.ts'

test('of 1,000 reports from 100 connections none is lost, none doubled, and nobody sees an error', () =>
  sendAsCrowd({ reports: 1_000, connections: 100 }))
