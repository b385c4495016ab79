/** One icon for each place of a case: a conversation, a locked note, people, a box. */
export {
  cdxIconEditLock, cdxIconFolderPlaceholder as cdxIconArchive, cdxIconSpeechBubbles, cdxIconUserGroup,
} from '@wikimedia/codex-icons'
