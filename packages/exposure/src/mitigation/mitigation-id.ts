/**
 * What a person can do, by name. Each has its text, its limits and, where one is sent, its private request in
 * `mitigation/`. The order here is the order of the list: what draws no eyes comes first.
 */
export const MITIGATION_IDS = [
  'ask-suppression', 'ask-revision-deletion', 'clean-new-version', 'ask-hide-old-version', 'remove-location-template',
  'ask-courtesy-deletion', 'ask-rename', 'ask-user-page-deletion', 'sign-in-before-editing', 'spread-times',
  'batch-times', 'mix-topics', 'upload-late', 'quiet-sign-ups', 'ask-names-left-out', 'read-account-policy',
  'mind-second-account', 'follow-spelling', 'vary-language-notes', 'ask-vanishing', 'reach-people',
] as const

/** One of {@link MITIGATION_IDS}. */
export type MitigationId = typeof MITIGATION_IDS[number]
