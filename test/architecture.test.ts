import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What each layer may import, besides itself. Imports run downwards only. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  util: [],
  http: ['util'],
  feeds: ['util'],
  config: ['model', 'util'],
  triage: ['model', 'util'],
  answers: ['model', 'util'],
  sla: ['model', 'util'],
  stats: ['model', 'util'],
  alerts: ['model', 'util'],
  report: ['model', 'util'],
  schema: ['model', 'util'],
  store: ['model', 'util'],
  sources: ['feeds', 'http', 'model', 'util'],
  notifiers: ['alerts', 'http', 'model', 'util'],
  demo: ['util'],
  german: ['model', 'util'],
  inbox: ['report', 'model', 'util'],
  training: ['answers', 'triage', 'model', 'util'],
  app: ['sources', 'notifiers', 'store', 'config', 'triage', 'answers', 'sla', 'stats', 'alerts', 'http', 'model', 'util'],
  cli: ['app', 'report', 'schema', 'demo', 'inbox', 'german', 'model', 'util'],
}

/** Each package is known to one layer alone, so that it can be exchanged there; that which tells shapes, to the two that tell them. */
const PACKAGE_OWNER: Readonly<Record<string, string | readonly string[]>> = {
  undici: 'http',
  'p-queue': 'http',
  htmlparser2: 'feeds',
  entities: 'feeds',
  'iconv-lite': 'feeds',
  'rss-parser': 'feeds',
  'better-sqlite3': 'store',
  zod: ['config', 'schema'],
  yaml: 'config',
  'fastest-levenshtein': 'config',
  'date-holidays': 'config',
  eld: 'triage',
  tinyqueue: 'app',
  mustache: 'util',
  nodemailer: 'notifiers',
  commander: 'cli',
  chalk: 'cli',
  '@clack/prompts': 'cli',
  ink: 'inbox',
  react: 'inbox',
  '@observablehq/plot': 'report',
  linkedom: 'report',
  'string-width': 'report',
}

/** The deciding layers: the same input gives the same output, always. Hashing is deterministic, so it may stay. */
const PURE = ['model', 'triage', 'answers', 'sla', 'stats', 'alerts', 'report', 'schema', 'german']
const IMPURE = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bsetTimeout\(|\bfetch\(/

const SRC = resolve(import.meta.dirname, '../src')

interface Source {
  readonly path: string
  readonly layer: string
  readonly text: string
  readonly imports: readonly string[]
  /** Files of ours that it needs as soon as it is loaded, or whose types it uses. */
  readonly needs: readonly string[]
  /** Of those, the ones that are loaded with it. */
  readonly loads: readonly string[]
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

function sources(): readonly Source[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  return files.map((file) => {
    const text = withoutComments(readFileSync(join(SRC, file), 'utf8'))
    // `import … from 'x'`, `export … from 'x'`, `import('x')`, `require('x')`; specifiers have no spaces.
    const statements = [
      ...text.matchAll(
        /^(?:import|export)\s(?:[\w*\s{},]+\sfrom\s)?'([^'\s]+)'|\b(?:import|require|createRequire\(import\.meta\.url\))\(\s*'([^'\s]+)'/gm,
      ),
    ]
    const imports = statements.map(([, still, lazy]) => (still ?? lazy)!)
    const filesOf = (found: typeof statements) =>
      found
        .flatMap(([, still]) => (still?.startsWith('.') ? [relative(SRC, resolve(dirname(join(SRC, file)), still))] : []))
        .flatMap((target) => files.filter((each) => each.replace(/\.tsx?$/, '.js') === target))
    const loads = filesOf(statements.filter(([statement]) => !/^(?:import|export) type\s/.test(statement)))
    return { path: file, layer: file.split('/')[0]!, text, imports, needs: filesOf(statements), loads }
  })
}

const ALL = sources()
const layerOf = (from: Source, specifier: string): string =>
  relative(SRC, resolve(dirname(join(SRC, from.path)), specifier)).split('/')[0]!
const packageOf = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]!
const isBuiltin = (specifier: string): boolean => specifier.startsWith('node:') || builtinModules.includes(specifier)

describe('the house', () => {
  test('every folder of src is a known layer', () => {
    expect([...new Set(ALL.map((source) => source.layer))].filter((layer) => !(layer in LAYERS))).toEqual([])
  })

  test('imports run downwards only', () => {
    const wrong = ALL.flatMap((source) =>
      source.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => layerOf(source, specifier))
        .filter((layer) => layer !== source.layer && !LAYERS[source.layer]!.includes(layer))
        .map((layer) => `${source.path} → ${layer}`),
    )
    expect(wrong).toEqual([])
  })

  test('no file needs one that needs it', () => {
    let left = ALL
    for (;;) {
      const inCircles = left.filter(({ needs }) => needs.some((path) => left.some((other) => other.path === path)))
      if (inCircles.length === left.length) break
      left = inCircles
    }
    expect(left.map(({ path }) => path)).toEqual([])
  })

  test('a listing loads nothing that polls, judges texts, validates, or writes', () => {
    const commands = ['unanswered', 'cases', 'mentions'].map((name) => `cli/commands/${name}.ts`)
    const loaded = new Set(['cli/main.ts', 'app/open-app.ts', ...commands])
    for (const path of loaded) for (const needed of ALL.find((source) => source.path === path)!.loads) loaded.add(needed)
    const needless =
      /^(?:http|feeds|sources|notifiers|alerts|triage|answers|training|demo|german|inbox)\/|^config\/schema|sqlite-store|migrations/
    expect([...loaded].filter((path) => needless.test(path))).toEqual([])
    expect(loaded.size).toBeGreaterThan(100)
  })

  test('each package has one owning layer, and every dependency is used', () => {
    const packages = ALL.flatMap((source) =>
      source.imports
        .filter((name) => !name.startsWith('.') && !isBuiltin(name))
        .map((name) => ({ source, name: packageOf(name) })),
    )
    const strangers = packages
      .filter(({ source, name }) => ![PACKAGE_OWNER[name]].flat().includes(source.layer))
      .map(({ source, name }) => `${source.path} → ${name}`)
    expect(strangers).toEqual([])
    const declared = Object.keys(JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8')).dependencies)
    expect(declared.filter((name) => !packages.some((used) => used.name === name))).toEqual([])
  })

  test('deciding layers are pure: no clock, disk, network, randomness or process', () => {
    const wrong = ALL.filter((source) => PURE.includes(source.layer)).flatMap((source) => [
      ...source.imports.filter((name) => isBuiltin(name)).map((name) => `${source.path} imports ${name}`),
      ...(IMPURE.test(source.text) ? [`${source.path} uses ${IMPURE.exec(source.text)![0]}`] : []),
    ])
    expect(wrong).toEqual([])
  })

  test('only the command line prints and exits', () => {
    const wrong = ALL.filter(
      (source) => source.layer !== 'cli' && /\bconsole\.|\bprocess\.exit\(|\bprocess\.std(out|err)\b/.test(source.text),
    )
    expect(wrong.map((source) => source.path)).toEqual([])
  })

  test('plug-ins do not know each other, nor what is in the folder of another one', () => {
    const registered = (layer: string): string[] =>
      [...readFileSync(join(SRC, layer, 'registry.ts'), 'utf8').matchAll(/import\('\.\/([\w/-]+)\.js'\)/g)].map(
        ([, name]) => `${layer}/${name}`,
      )
    const plugins = [...registered('sources'), ...registered('notifiers')]
    expect(plugins.length).toBeGreaterThan(5)
    const pluginOf = (path: string): string =>
      path
        .split('/')
        .slice(0, 2)
        .join('/')
        .replace(/\.[jt]s$/, '')
    // Half the platforms speak in feeds: what reads those belongs to all.
    const isShared = (path: string) => path.startsWith('sources/feed/')
    const wrong = ALL.filter((source) => plugins.includes(pluginOf(source.path))).flatMap((source) =>
      source.imports
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(SRC, resolve(dirname(join(SRC, source.path)), name)))
        .filter((target) => plugins.includes(pluginOf(target)) && pluginOf(target) !== pluginOf(source.path) && !isShared(target))
        .map((target) => `${source.path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('whoever asks a platform waits until the budget has counted it', () => {
    const wrong = ALL.filter(
      ({ layer, text }) => layer === 'sources' && /^(?!.*(?:await|return|=>).*reads\.take\().*reads\.take\(/m.test(text),
    )
    expect(wrong.map((source) => source.path)).toEqual([])
  })

  test('files stay small: none over 300 lines, the median at most 80', () => {
    const sizes = ALL.map((source) => ({
      path: source.path,
      lines: readFileSync(join(SRC, source.path), 'utf8').split('\n').length,
    }))
    expect(sizes.filter(({ lines }) => lines > 301)).toEqual([])
    const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]!).toBeLessThanOrEqual(80)
  })
})
