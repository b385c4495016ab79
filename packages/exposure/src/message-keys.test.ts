import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { GAP_REASONS, SOURCES } from './activity.ts'
import { KINDS } from './disclosure/personal-data.ts'
import { mitigations } from './mitigation/mitigation.ts'
import { ownerOfDump, PROOFS } from './owner.ts'
import {
  familyTitle, gapWording, harmWording, ownerWording, signalTitle, sourceTitle, stateWording
} from './report-words.ts'
import { SIGNAL_IDS } from './signal.ts'

const messages =
  JSON.parse(await readFile(new URL('../../../i18n/en.json', import.meta.url), 'utf8')) as Record<string, string>

test('whatever can be found, missing or done has its message', () => {
  const wordings = [
    ...SIGNAL_IDS.map(signalTitle), ...SOURCES.map(sourceTitle), ...([1, 2, 3, 4, 5] as const).map(harmWording),
    ...(['identity', 'whereabouts', 'writing', 'company'] as const).map(familyTitle),
    ...(['found', 'not-found-by-these-rules', 'could-not-check'] as const).map(stateWording),
    ...GAP_REASONS.map((why) => gapWording({ why })),
    ...PROOFS.map((proof) => ownerWording({ ...ownerOfDump('A', 'dump-user-page'), proof })),
    ...mitigations.flatMap(({ title, how, limits }) => [title, how, limits]),
  ]
  const keys = [
    ...wordings.map(({ key }) => key), ...Object.keys(KINDS).map((kind) => `exposure-disclosure-${kind}`),
    ...['residence', 'origin', 'birth', 'study', 'work', 'family', 'languages'].map((topic) => `exposure-disclosure-box-${topic}`),
    ...['conference', 'meet-up', 'programme', 'grant', 'mailing-list', 'group-photo', 'attendance'].map((kind) => `exposure-event-${kind}`),
  ]
  for (const key of keys) assert.ok(messages[key], key)
})
