import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Speech } from '../speech.ts'
import type { NewMember } from '../team/member.ts'
import type { OfficerSecret } from '../team/officer.ts'
import { paperPage, type Paper } from './page.ts'

/** A member's kit: the code, and apart from it, to be cut off and carried elsewhere, the first passphrase. */
const kitPaper = (speech: Speech, { handle, kitCode, passphrase }: NewMember): Paper => ({
  language: 'en', title: speech('cli-paper-kit-title', handle),
  parts: [
    { title: speech('cli-paper-kit-code'), lines: [speech('cli-paper-kit-code-advice')], code: kitCode.split('-') },
    {
      title: speech('cli-paper-passphrase'), lines: [speech('cli-paper-passphrase-advice')],
      code: passphrase.split(' '),
    },
  ],
})

const officerPaper = (speech: Speech, { id, words }: OfficerSecret): Paper => ({
  language: 'en', title: speech('cli-paper-officer-title', id),
  parts: [{
    title: speech('cli-paper-words'), lines: [speech('cli-paper-words-advice')],
    code: words.map((word, i) => `${i + 1} ${word}`),
  }],
})

/** Where the papers lie unless another place is given: within the data folder, which only its owner can read. */
export const papersIn = (dataFolder: string): string => join(dataFolder, 'papers')

/** Writes the papers of those whose secrets were made here, to be printed and deleted; the paths of the files. */
export const writePapers = async (
  speech: Speech, folder: string, members: readonly NewMember[], officers: readonly OfficerSecret[],
): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const papers = [
    ...members.map(member => [`kit-${member.handle}.html`, kitPaper(speech, member)] as const),
    ...officers.map(officer => [`${officer.id}.html`, officerPaper(speech, officer)] as const),
  ]
  const paths: string[] = []
  for (const [name, paper] of papers) {
    const path = join(folder, name)
    await writeFile(path, paperPage(paper), { mode: 0o600, flag: 'wx' })
    paths.push(path)
  }
  return paths
}
