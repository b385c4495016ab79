/**
 * What is needed from the moment when somebody presses Send: recognising secret words, showing the new ones, adding
 * files. It is loaded before anything is sent, so that nobody is left without their words by a line that breaks.
 */
export { holdsSecretWords } from '../words/own-words.ts'
export { formFor, writtenForms } from '../words/forms.ts'
export { showWords } from '../words/show-words.ts'
export { fileAdder } from '../files/add-files.ts'
export { loadWordList } from '@small-places/encryption'
