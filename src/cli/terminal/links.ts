import { parseUrl } from '../../util/url.js'
import type { Io } from '../io.js'

type Env = Io['env']

const atLeast = (version: string | undefined, major: number, minor: number): boolean => {
  const [first = 0, second = 0] = (version ?? '').split('.').map(Number)
  return first > major || (first === major && second >= minor)
}

// Who shows links, as far as the environment tells it: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda,
// https://github.com/chalk/supports-hyperlinks. Konsole is not among them: it shows them only where its user has allowed it.
const PROGRAMS: Readonly<Record<string, (version: string | undefined) => boolean>> = {
  'iTerm.app': (version) => atLeast(version, 3, 1),
  WezTerm: () => true,
  vscode: (version) => atLeast(version, 1, 72),
  ghostty: () => true,
  zed: () => true,
  mintty: (version) => atLeast(version, 3, 1),
}

const KNOWN: readonly ((env: Env) => boolean)[] = [
  ({ WT_SESSION }) => WT_SESSION !== undefined,
  ({ KITTY_WINDOW_ID, TERM }) => KITTY_WINDOW_ID !== undefined || TERM === 'xterm-kitty',
  // 0.50.0 promised them, and crashed.
  ({ VTE_VERSION }) => Number(VTE_VERSION ?? 0) > 5000,
  ({ DOMTERM }) => DOMTERM !== undefined,
  ({ TERM }) => /^(?:alacritty|foot|contour|xterm-ghostty)\b/.test(TERM ?? ''),
  ({ TERM_PROGRAM = '', TERM_PROGRAM_VERSION }) =>
    Object.hasOwn(PROGRAMS, TERM_PROGRAM) && PROGRAMS[TERM_PROGRAM]!(TERM_PROGRAM_VERSION),
]

/** screen swallows links, and tmux hands them on only to terminals that it knows for them: which is outside cannot be seen from within. */
const isMultiplexed = ({ TMUX, STY, TERM }: Env): boolean =>
  TMUX !== undefined || STY !== undefined || /^(?:screen|tmux)\b/.test(TERM ?? '')

/** Whether addresses are links there: FORCE_HYPERLINK decides where it is set, then whether it is a terminal that is known to show them. */
export function wantsLinks(env: Env, isTerminal: boolean): boolean {
  const forced = env['FORCE_HYPERLINK']
  if (forced) return forced !== '0' && forced !== 'false'
  if (!isTerminal || env['TERM'] === 'dumb' || env['CI'] || env['TEAMCITY_VERSION'] || isMultiplexed(env)) return false
  return KNOWN.some((knows) => knows(env))
}

/** Longer ones are cut by some terminals, and then lead elsewhere. */
const MAX_URL = 2_083

/**
 * The text as a link, by OSC 8; as it is where the address is none of the web. The address is written as URLs are sent, in ASCII: nothing
 * in it can end the link or move the cursor. What is shown is safe already.
 */
export function link(text: string, address: string): string {
  const url = parseUrl(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return text
  const href = url.href.replace(/[^\x21-\x7e]/g, encodeURIComponent)
  return href.length > MAX_URL ? text : `\u001b]8;;${href}\u001b\\${text}\u001b]8;;\u001b\\`
}
