import type { Tone } from '../../alerts/message/notice-item.js'

export interface DesktopNote {
  readonly title: string
  readonly body: string
  readonly tone: Tone
}

export interface DesktopCommand {
  readonly program: string
  readonly args: readonly string[]
  /** For its standard input. */
  readonly input: string
  /** What to do where there is no such program. */
  readonly install: string
}

const URGENCY: Readonly<Record<Tone, string>> = { alarm: 'critical', warning: 'normal', over: 'low', info: 'low' }

/** The script comes on standard input and the words as arguments, so no word of a stranger is ever read as AppleScript. */
const APPLE_SCRIPT = `on run argv
  display notification (item 2 of argv) with title "mention-monitor" subtitle (item 1 of argv)
end run
`

/** What shows a note on a desktop of this system; null: nothing is known that does. */
export function desktopCommand(platform: NodeJS.Platform, { title, body, tone }: DesktopNote): DesktopCommand | null {
  if (platform === 'linux')
    return {
      program: 'notify-send',
      // After `--` a title that begins with a hyphen is a title.
      args: ['--app-name=mention-monitor', `--urgency=${URGENCY[tone]}`, '--', title, escapeBody(body)],
      input: '',
      install: 'install notify-send (Debian and Ubuntu: apt install libnotify-bin)',
    }
  if (platform === 'darwin')
    return { program: 'osascript', args: ['-', title, body], input: APPLE_SCRIPT, install: 'it belongs to macOS' }
  return null
}

/** The body knows a few tags, the title none; quotes need no escape there, and some desktops would show it. Desktop Notifications 1.2 */
const escapeBody = (raw: string): string => raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
