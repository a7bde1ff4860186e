import { describe, expect, it } from 'vitest'
import { link, wantsLinks } from '../../../src/cli/terminal/links.js'

const table: readonly (readonly [string, Record<string, string>, boolean, boolean])[] = [
  ['a terminal that is not known', { TERM: 'xterm-256color' }, true, false],
  ['iTerm2', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }, true, true],
  ['iTerm2 of old', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, true, false],
  ['Apple Terminal', { TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, true, false],
  ['WezTerm', { TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }, true, true],
  ['VS Code', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.95.1' }, true, true],
  ['VS Code before 1.72', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.2' }, true, false],
  ['a program named like a method', { TERM_PROGRAM: 'toString' }, true, false],
  ['GNOME Terminal', { VTE_VERSION: '7402' }, true, true],
  ['VTE 0.50.0, which crashed', { VTE_VERSION: '5000' }, true, false],
  ['Windows Terminal', { WT_SESSION: '6f2c' }, true, true],
  ['kitty', { TERM: 'xterm-kitty' }, true, true],
  ['kitty under another name', { TERM: 'xterm-256color', KITTY_WINDOW_ID: '1' }, true, true],
  ['alacritty', { TERM: 'alacritty' }, true, true],
  ['foot', { TERM: 'foot-extra' }, true, true],
  ['tmux, whatever is outside', { VTE_VERSION: '7402', TMUX: '/tmp/tmux-1000/default,3,0', TERM: 'tmux-256color' }, true, false],
  ['screen', { VTE_VERSION: '7402', STY: '12.pts-0.host' }, true, false],
  ['a terminal called screen', { VTE_VERSION: '7402', TERM: 'screen.xterm-256color' }, true, false],
  ['tmux, where it is forced', { TMUX: 'x', FORCE_HYPERLINK: '1' }, true, true],
  ['a pipe', { VTE_VERSION: '7402' }, false, false],
  ['a pipe, where it is forced', { FORCE_HYPERLINK: '1' }, false, true],
  ['FORCE_HYPERLINK=0', { VTE_VERSION: '7402', FORCE_HYPERLINK: '0' }, true, false],
  ['an empty FORCE_HYPERLINK says nothing', { VTE_VERSION: '7402', FORCE_HYPERLINK: '' }, true, true],
  ['continuous integration', { WT_SESSION: '6f2c', CI: 'true' }, true, false],
  ['a dumb terminal', { VTE_VERSION: '7402', TERM: 'dumb' }, true, false],
]
it.each(table)('%s', (_, env, isTerminal, wanted) => expect(wantsLinks(env, isTerminal)).toBe(wanted))

describe('an address behind a text', () => {
  const linked = (href: string): string => `\u001b]8;;${href}\u001b\\C-1\u001b]8;;\u001b\\`
  const addresses: readonly (readonly [string, string, string])[] = [
    ['of the web', 'https://a.example/b?c=d#e', linked('https://a.example/b?c=d#e')],
    ['of the old web', 'http://a.example', linked('http://a.example/')],
    ['with umlauts', 'https://a.example/süß', linked('https://a.example/s%C3%BC%C3%9F')],
    ['with an escape in it', 'https://a.example/\u001b]8;;\u0007x', linked('https://a.example/%1B]8;;%07x')],
    [
      'with C1 controls and a line break',
      'https://a.example/\u009c\n\u202ex#\u009d',
      linked('https://a.example/%C2%9C%E2%80%AEx#%C2%9D'),
    ],
    ['of a file', 'file:///etc/passwd', 'C-1'],
    ['that runs something', 'javascript:alert(1)', 'C-1'],
    ['that is none', 'forum', 'C-1'],
    ['longer than terminals take', `https://a.example/${'x'.repeat(2_100)}`, 'C-1'],
  ]
  it.each(addresses)('%s', (_, address, text) => expect(link('C-1', address)).toBe(text))
})
