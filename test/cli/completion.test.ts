import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SCRIPTS } from '../../src/cli/completion/scripts.js'
import { COMMANDS } from '../../src/cli/registry.js'
import { CASE_FIELDS } from '../../src/report/documents/case-document.js'
import { monitor, words } from './run-monitor.js'
import { LAST, world } from './world.js'

const place = world()

/** What Tab offers behind a line as it is typed; the last word is what was typed of it, `''` for none. */
async function offered(line: string, surroundings = {}): Promise<string[]> {
  const { out } = await place.monitor(`--now ${LAST} completion candidates -- ${line}`, surroundings)
  return out.split('\n').slice(0, -1)
}
const valuesOf = (lines: readonly string[]): string[] => lines.map((line) => line.split('\t')[0]!)

describe('what Tab offers', () => {
  const cases: readonly [name: string, line: string, expected: string[]][] = [
    ['commands that begin so', 'una', ['unanswered\topen cases without an answer, who waits longest first']],
    ['no such command', 'frobnicate', []],
    ['an option that begins so', 'unanswered --over', ['--overdue\tonly those whose due time has passed']],
    [
      'options that stand everywhere',
      'unanswered --conf',
      ['--config\tconfiguration file (else $MONITOR_CONFIG, ./monitor.yaml, the user configuration folder)'],
    ],
    [
      'the command behind a global flag',
      '--now 2026-11-16T15:00:00Z una',
      ['unanswered\topen cases without an answer, who waits longest first'],
    ],
    ['values of an option', 'unanswered --severity h', ['high\t']],
    ['the same behind =', 'unanswered --severity=h', ['--severity=high\t']],
    ['one more value of an option that takes several', 'cases --state open a', ['answered\t']],
    ['source ids', "mentions --source ''", ['blog\twordpress', 'news\tfeed', 'forum\tcomments', 'partner\tfeed']],
    ['brands', "cases --brand ''", ['Musterstrom\t']],
    ['receivers', "notify --test ''", ['terminal\tstdout']],
    ['a second field', 'unanswered --json case,sla.due', ['case,sla.due_at\t']],
    ['case numbers with what they are about', 'ack C-2', ['C-2\tMusterstrom bucht doppelt ab']],
    ['case numbers of those that can be opened again', 'reopen C-', ['C-3\tDer neue Musterstrom-Tarif']],
    ['actions', 'silence r', ['remove\t']],
    ['what an action acts on', 'sources test b', ['blog\twordpress']],
    ['topics of the help', 'help exit', ['exit-codes\t']],
    ['shells', 'completion f', ['fish\t']],
    ['files behind an option', "poll --config ''", [':files']],
    ['files behind a command', "import ''", [':files']],
    ['files behind another', "export ''", [':files']],
    ['the parts of an export', 'export --only s', ['sources\t', 'silences\t']],
    ['a value that nobody can know', "unanswered --since ''", []],
  ]
  it.each(cases)('%s', async (_name, line, expected) => {
    expect(await offered(line)).toEqual(expected)
  })

  it('all commands, and help', async () => {
    expect(valuesOf(await offered("''"))).toEqual([...Object.keys(COMMANDS), 'help'])
  })

  it('all fields of the listing', async () => {
    expect(valuesOf(await offered("unanswered --json ''"))).toEqual([...CASE_FIELDS])
  })

  it('in German', async () => {
    expect(await offered('unanswered --over', { env: { MONITOR_LANG: 'de' } })).toEqual([
      '--overdue\tnur was schon fällig gewesen wäre',
    ])
  })

  it('nothing, and no error, where there is no configuration', async () => {
    const ran = await monitor(words("completion candidates -- ack ''"), { cwd: '/', env: { XDG_CONFIG_HOME: '/nowhere' } })
    expect(ran).toEqual({ code: 0, out: '', err: '' })
  })
})

const programs = (process.env['PATH'] ?? '').split(delimiter)
const isInstalled = (shell: string): boolean => programs.some((folder) => existsSync(join(folder, shell)))

/** Each shell is given its script and a `monitor` that says what it was asked, and asked what it would offer. */
const PRESS_TAB: Readonly<Record<keyof typeof SCRIPTS, (script: string) => readonly string[]>> = {
  bash: (script) => [
    '--norc',
    '-c',
    `source ${script}; COMP_LINE='monitor ack C-'; COMP_POINT=14; COMP_WORDS=(monitor ack C-); COMP_CWORD=2; _monitor; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  zsh: (script) => [
    '-f',
    '-c',
    `compdef() { :; }; _describe() { print -l "\${described[@]}"; }; source ${script}; words=(monitor ack C-); CURRENT=3; _monitor`,
  ],
  fish: (script) => ['--no-config', '-c', `source ${script}; complete -C 'monitor ack C-'`],
}
const OFFERED: Readonly<Record<keyof typeof SCRIPTS, string>> = {
  bash: 'ack\\ C-\nC-2\n',
  zsh: 'ack C-\nC-2:Musterstrom\n',
  fish: 'C-2\tMusterstrom\n',
}

describe.each(Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[])('the script for %s', (shell) => {
  it('is what `monitor completion` prints', async () => {
    expect(await monitor(['completion', shell])).toEqual({ code: 0, out: SCRIPTS[shell], err: '' })
  })

  it.skipIf(!isInstalled(shell))('asks with all words up to the cursor, and offers what it is told', () => {
    const folder = join(place.folder(), shell)
    mkdirSync(folder)
    writeFileSync(join(folder, 'script'), SCRIPTS[shell])
    const told = `#!/bin/sh\n[ "$1 $2 $3" = "completion candidates --" ] || exit 1\nshift 3\nprintf '%s\\t\\nC-2\\tMusterstrom\\n' "$*"\n`
    writeFileSync(join(folder, 'monitor'), told, { mode: 0o755 })
    const { stdout, stderr } = spawnSync(shell, [...PRESS_TAB[shell](join(folder, 'script'))], {
      env: { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
    })
    expect({ stdout, stderr }).toEqual({ stdout: OFFERED[shell], stderr: '' })
  })
})

// What bash makes of the line, and what it then puts in the place of the last part.
it.skipIf(!isInstalled('bash')).each([
  ['a value behind =', 'monitor cases --sort=over', 'monitor cases --sort = over', '--sort=overdue', 'overdue'],
  ['a value behind = of which nothing is typed', 'monitor cases --sort=', 'monitor cases --sort =', '--sort=overdue', 'overdue'],
  ['a further field', 'monitor cases --json case,sta', 'monitor cases --json case,sta', 'case,state', 'case,state'],
  [
    'behind an instant',
    'monitor cases --now 2026-11-16T15:00:00Z --over',
    'monitor cases --now 2026-11-16T15 : 00 : 00Z --over',
    '--overdue',
    '--overdue',
  ],
  ['a value with a space', 'monitor cases --source b', 'monitor cases --source b', 'blog zwei', 'blog\\ zwei'],
])('the script for bash offers %s', (name, line, parts, offer, expected) => {
  const folder = join(place.folder(), name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'script'), SCRIPTS.bash)
  const asked = line.split(' ').slice(1).join('|')
  const told = `#!/bin/sh\nshift 3\nIFS='|'\n[ "$*" = '${asked}' ] && printf '%s\\t\\n' '${offer}'\n`
  writeFileSync(join(folder, 'monitor'), told, { mode: 0o755 })
  const typed = `COMP_LINE='${line}'; COMP_POINT=${line.length}; COMP_WORDS=(${parts}); COMP_CWORD=${parts.split(' ').length - 1}`
  const script = `source '${join(folder, 'script')}'; ${typed}; _monitor; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    env: { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  })
  expect({ stdout, stderr }).toEqual({ stdout: `${expected}\n`, stderr: '' })
})

it('a shell that it does not know', async () => {
  expect(await monitor(['completion', 'tcsh'], { now: Date.parse(LAST) })).toEqual({
    code: 2,
    out: '',
    err: 'monitor: completion tcsh: no such shell\n  bash, zsh or fish\n',
  })
})
