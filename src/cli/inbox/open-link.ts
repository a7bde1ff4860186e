import { spawn } from 'node:child_process'
import type { Io } from '../io.js'

/** The program that opens pages here, and what stands before the address; null: nothing does, or it would on another machine. */
function openerOf(env: Io['env'], platform: NodeJS.Platform): readonly [program: string, ...before: string[]] | null {
  if (env['SSH_CONNECTION'] || env['SSH_TTY']) return null
  if (platform === 'darwin') return ['open']
  // `start` is a word of a shell, to which an address would be commands.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null
}

/** Opens a page in the browser, without a shell; false where that cannot be. Strangers wrote the address: only the web is opened. */
export async function openLink(url: string, env: Io['env'], platform = process.platform): Promise<boolean> {
  const opener = openerOf(env, platform)
  if (opener === null || !/^https?:\/\//i.test(url)) return false
  const [program, ...before] = opener
  const child = spawn(program, [...before, url], { stdio: 'ignore', detached: true })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
