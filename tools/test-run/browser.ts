import { execFileSync } from 'node:child_process'
import { findCommand, run } from '../command.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/**
 * Finds a Chromium for the browser tests: the one that `CHROMIUM` names, else one on the PATH, else, as root on
 * Debian, the package `chromium`, which is then installed.
 * @returns Its path, or a sentence that says what to install.
 */
export async function findBrowser(): Promise<{ path: string } | { missing: string }> {
  const named = process.env['CHROMIUM']
  if (named !== undefined && named !== '') {
    return answersToVersion(named) ? { path: named } : { missing: `CHROMIUM is set to ${named}, which does not start.` }
  }
  const found = findCommand(names)
  if (found !== undefined) return { path: found }
  if (process.getuid?.() === 0 && findCommand(['apt-get']) !== undefined) {
    console.log('Installing Debian’s chromium for the browser tests ...')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], env)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
    const installed = findCommand(names)
    if (installed !== undefined) return { path: installed }
  }
  return { missing: 'No browser: install Chromium (Debian: apt-get install chromium) or set CHROMIUM to its path.' }
}

function answersToVersion(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
