import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHours } from '../../src/app/setup/read-hours.js'
import { type Asker, CalledOff, defaultAsker } from '../../src/cli/first-run/asker.js'
import { type DemoServer, startDemoServer } from '../../src/demo/server.js'
import { DEMO_TIMES } from '../../src/demo/world.js'
import { monitor, type Ran } from './run-monitor.js'

const root = mkdtempSync(join(tmpdir(), 'monitor-wizard-'))
const newFolder = (): string => mkdtempSync(join(root, 'place-'))
let server: DemoServer

beforeAll(async () => {
  server = await startDemoServer(DEMO_TIMES.answered)
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true, force: true })
})

interface Talk {
  readonly asked: string[]
  readonly asker: Asker
}

/** A person who answers some questions, by their beginning, and takes the default of the others; `null` is Ctrl-C. */
function person(answers: Readonly<Record<string, string | readonly string[] | boolean | null>>): Talk {
  const asked: string[] = []
  const answer = async ({ message, fallback }: { readonly message: string; readonly fallback: unknown }): Promise<never> => {
    asked.push(message)
    const key = Object.keys(answers).find((each) => message.startsWith(each))
    if (key !== undefined && answers[key] === null) throw new CalledOff()
    return (key === undefined ? fallback : answers[key]) as never
  }
  return { asked, asker: { ...defaultAsker, isSilent: false, text: answer, choose: answer, chooseMany: answer, confirm: answer } }
}

async function init(cwd: string, argv: readonly string[], talk: Talk | null = null): Promise<Ran> {
  const terminal = { stdinIsTerminal: true, stdoutIsTerminal: true }
  const io = talk === null ? { home: cwd } : { ...terminal, home: cwd, asker: async () => talk.asker }
  return monitor(['init', '--now', DEMO_TIMES.answered, ...argv], { cwd, io })
}

const yaml = (cwd: string, name = 'monitor.yaml'): string => readFileSync(join(cwd, name), 'utf8')

const BEFORE = `company: { name: Musterstrom AG, brands: [{ name: Musterstrom }] }
sources:
  - { id: x, type: feed, url: "https://x.example/feed" }
`

describe('monitor init on a terminal', () => {
  it('does not ask what a flag says', async () => {
    const cwd = newFolder()
    const talk = person({})
    const flags = ['--name', 'Beispiel AG', '--alias', 'BeispielCard', '--holidays', 'AT', '--timezone', 'Europe/Vienna']
    const more = ['--hours', 'mo-fr 08:00-12:00 13:00-17:00', '--first-answer', '2h', '--official', 'platform=x,id=12']
    const { code } = await init(cwd, [...flags, ...more], talk)
    expect({ code, asked: talk.asked }).toEqual({
      code: 0,
      asked: [
        'Where do people write about you? Addresses of site, blog, forum, profile',
        'What do people call you?',
        'Is “Beispiel” a common word too, as Post or Orange are?',
        'Where shall alerts go?',
      ],
    })
    const text = yaml(cwd)
    for (const line of ['aliases: [BeispielCard]', 'holidays: AT', 'timezone: Europe/Vienna', 'first_answer: 2h'])
      expect(text).toContain(`  ${line}`)
    expect(text).toContain('  hours: { mo-fr: ["08:00-12:00", "13:00-17:00"] } #')
    expect(text).toContain('    - { platform: x, id: "12" }\n')
    expect((await monitor(['check', '-c', 'monitor.yaml'], { cwd, io: { home: cwd } })).code).toBe(0)
  })

  it('a common word gets words beside it, another country its holidays, the mail its address', async () => {
    const cwd = newFolder()
    const talk = person({
      'What is your company': 'Orange AG',
      'Is “Orange”': true,
      'Whose public': 'other',
      'Which country': 'Italien',
      'Where shall': ['email'],
      'To which mail': 'a@b.example, c@d.example',
    })
    expect((await init(cwd, ['--lang', 'en'], talk)).code).toBe(0)
    const text = yaml(cwd)
    expect(text).toContain('      hints: [contract, bill, branch, customer, support] #')
    expect(text).toMatch(/^ {2}holidays: IT /m)
    expect(text).toContain('timezone: Europe/Rome')
    expect(text).toContain('    - { id: mail, type: email, to: ["a@b.example", "c@d.example"] }\n')
    expect(text).not.toContain('    - { id: terminal')
  })

  it.each(['What is your company', 'Where do people', 'In which part', 'Time zone', 'Where shall alerts'])(
    'Ctrl-C at %j leaves nothing behind',
    async (question) => {
      const cwd = newFolder()
      const { code, out, err } = await init(cwd, [], person({ 'What is your company': 'Beispiel AG', [question]: null }))
      expect({ code, out, files: readdirSync(cwd).filter((name) => name.startsWith('monitor')) }).toEqual({
        code: 130,
        out: '',
        files: [],
      })
      expect(err).toMatch(/^Nothing was written\. To go on where you were:\n {2}monitor init/)
    },
  )

  it('never writes over an existing file: another one is offered, or to add to it', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'monitor.yaml'), BEFORE)
    const leave = await init(cwd, [], person({ [join(cwd, 'monitor.yaml')]: 'leave' }))
    expect(leave.code).toBe(0)
    const other = await init(cwd, [], person({ [join(cwd, 'monitor.yaml')]: 'other', 'Under which': 'other.yaml' }))
    expect(other.code).toBe(0)
    expect(other.err).toContain('monitor add URL --config')
    expect(existsSync(join(cwd, 'other.yaml'))).toBe(true)
    expect(yaml(cwd)).toBe(BEFORE)
    const url = `${server.url}/forum.atom`
    const add = await init(cwd, ['--allow-private'], person({ [join(cwd, 'monitor.yaml')]: 'add', 'Which address': url }))
    expect(add.code).toBe(0)
    expect(yaml(cwd)).toContain(url)
  })
})

describe('monitor init --yes', () => {
  it('asks nothing, reads everything once, and ends with the list', async () => {
    const cwd = newFolder()
    const { code, out, err } = await init(cwd, [`${server.url}/blog/`, '--allow-private', '--name', 'Musterstrom AG', '--yes'])
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe(join(cwd, 'monitor.yaml'))
    expect(out).toMatch(/^C-1\topen\t/m)
    expect(err).toContain('Written: monitor.yaml, with 1 source\n1 source read, 7 mentions stored\n')
    expect(yaml(cwd)).toContain('id: "3" } # Musterstrom Kundendienst\n')
  })

  it('--no-poll reads nothing; what cannot be read is told, with exit 3', async () => {
    const cwd = newFolder()
    const { code, err } = await init(cwd, [`${server.url}/nowhere`, '--allow-private', '--name', 'X AG', '--yes', '--no-poll'])
    expect({ code, isTold: err.includes('HTTP 404'), isStored: err.includes('stored') }).toEqual({
      code: 3,
      isTold: true,
      isStored: false,
    })
  })
})

describe('the flags of monitor init', () => {
  it.each([
    ['--hours', 'always', '--hours always: no office hours'],
    ['--holidays', 'DE-XX', '--holidays DE-XX: unknown region'],
    ['--timezone', 'Europe/Zurick', 'did you mean Europe/Zurich?'],
    ['--first-answer', 'soon', '--first-answer soon: not a duration'],
    ['--official', 'rosa', '--official rosa: not an account'],
  ])('%s %s is refused', async (flag, value, says) => {
    const cwd = newFolder()
    const { code, err } = await init(cwd, [flag, value])
    expect({ code, isSaid: err.includes(says) ? true : err, files: readdirSync(cwd) }).toEqual({
      code: 2,
      isSaid: true,
      files: [],
    })
  })

  it.each([
    ['24/7', { 'mon-sun': ['00:00-24:00'] }],
    ['mon-fri 08:00-12:00 13:00-17:00, sat 10:00-14:00', { 'mon-fri': ['08:00-12:00', '13:00-17:00'], sat: ['10:00-14:00'] }],
    ['mo,mi 9:00-12:00', { 'mo,mi': ['9:00-12:00'] }],
    ['mon-fri', null],
    ['09:00-17:00', null],
    ['mon 17:00-09:00', null],
  ])('office hours %j', (text, hours) => expect(readHours(text)).toEqual(hours))
})
