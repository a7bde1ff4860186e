// Bundles our own code into dist/, split so that each command loads only its own part. Each file costs a start about a millisecond, so
// what a listing needs stands in two of them: `core`, the command line, and `listing`, configuration, database and clocks.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { build, runnerImport } from 'vite'

/**
 * Packages in CommonJS that are bundled reach Node's modules as `require` would. An import of a whole built-in module evaluates each of
 * its lazy parts: `node:process` alone opens the three standard streams. And Commander loads node:child_process for sub-commands that
 * are programs of their own, which we have none of. Both together cost 15 ms of 100.
 */
const plainBuiltins = {
  name: 'plain-builtins',
  enforce: 'pre',
  resolveId(id, importer) {
    const name = id.replace(/^node:/, '')
    return /node_modules/.test(importer ?? '') && !isOfInbox(importer) && (builtinModules.includes(name) || name === 'bindings')
      ? `\0builtin:${name}`
      : null
  },
  load(id) {
    if (!id.startsWith('\0builtin:')) return null
    const name = id.slice('\0builtin:'.length)
    // `bindings` looks for the compiled part in a dozen places; our driver names the one.
    return name === 'child_process' || name === 'bindings'
      ? 'export default {}'
      : `export default process.getBuiltinModule('node:${name}')`
  },
}

/** Parts of packages that we never call, which each start would have to read: of undici HTTP/2 and bodies of fetch, of the driver all but statements. */
const UNUSED = [
  { importer: /undici.lib/, id: /(?:client-h2|web.fetch.body)\.js$/ },
  { importer: /better-sqlite3.lib/, id: /methods.(?:aggregate|backup|function|pragma|serialize|table|transaction)$/ },
]

const withoutUnused = {
  name: 'without-unused',
  enforce: 'pre',
  resolveId: (id, from) => (UNUSED.some((unused) => unused.importer.test(from ?? '') && unused.id.test(id)) ? '\0unused' : null),
  load: (id) => (id === '\0unused' ? 'export default undefined' : null),
}

/**
 * Of undici we use the agent alone, and the one way of asking that makes tunnels. Its front door loads fetch, WebSocket, caches and mocks as well, which costs each poll 90 ms.
 */
const plainUndici = {
  name: 'plain-undici',
  enforce: 'pre',
  resolveId: (id) => (id === 'undici' ? '\0undici' : null),
  load(id) {
    if (id !== '\0undici') return null
    return `import Agent from 'undici/lib/dispatcher/agent.js'
      import buildConnector from 'undici/lib/core/connect.js'
      import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'
      import connect from 'undici/lib/api/api-connect.js'
      Dispatcher.prototype.connect = connect
      export { Agent, buildConnector }`
  },
}

/**
 * What draws the inbox is 250 files in 35 packages, and React brings its slow half for developers unless it is told at build time: loaded one
 * by one that takes 600 ms, as one file 160.
 */
const INBOX = withDependencies(['ink', 'react'])
const isOfInbox = (id) => INBOX.includes(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id ?? '')?.[1])

const BUNDLED = ['commander', 'better-sqlite3', 'undici', 'tinyqueue', ...INBOX]
const CHUNKS = { core: ['src/cli/main.ts'], listing: ['src/cli/commands/unanswered.ts', 'src/app/open-app.ts'] }

/** Packages and all that they need, but what stands in our own package.json: that is shared with the listings. */
function withDependencies(names) {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
  const ours = Object.keys(read('package.json').dependencies)
  const found = new Set(names)
  for (const name of found) {
    const { dependencies = {} } = read(`node_modules/${name}/package.json`)
    for (const needed of Object.keys(dependencies)) if (!ours.includes(needed)) found.add(needed)
  }
  return [...found]
}

/** Ink connects to a debugger where DEV is set; it is not in the bundle. */
const noDevtools = {
  name: 'no-devtools',
  enforce: 'pre',
  resolveId: (id, importer) => (id === './devtools.js' && isOfInbox(importer) ? '\0no-devtools' : null),
  load: (id) => (id === '\0no-devtools' ? 'export {}' : null),
}

/** Every module that these import statically, themselves included. */
function closure(files, getModuleInfo) {
  const found = new Set()
  const add = (id) => {
    if (found.has(id)) return
    found.add(id)
    for (const imported of getModuleInfo(id)?.importedIds ?? []) add(imported)
  }
  for (const file of files) add(resolve(file))
  return found
}

let chunks = null
function chunkOf(id, { getModuleInfo }) {
  if (isOfInbox(id)) return 'ink'
  if (id === '\0undici' || id.includes('/node_modules/undici/')) return 'undici'
  chunks ??= Object.entries(CHUNKS).map(([name, files]) => ({ name, ids: closure(files, getModuleInfo) }))
  return chunks.find(({ ids }) => ids.has(id))?.name
}

await build({
  configFile: false,
  logLevel: 'warn',
  plugins: [withoutUnused, plainUndici, noDevtools, plainBuiltins],
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: BUNDLED },
  // White space goes, which Node need not read; names stay, for whoever reads a stack.
  esbuild: { minifyWhitespace: true, minifyIdentifiers: false, minifySyntax: false, legalComments: 'none' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: 'esbuild',
    commonjsOptions: { requireReturnsDefault: 'auto' },
    rollupOptions: {
      input: { 'cli/main': 'src/cli/main.ts', 'feeds/index': 'src/feeds/index.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
        manualChunks: chunkOf,
        hoistTransitiveImports: false,
      },
    },
  },
})

// What `--help` says, for man; package managers put it where man looks.
mkdirSync('dist/man', { recursive: true })
writeFileSync('dist/man/monitor.1', execFileSync(process.execPath, ['bin/monitor.js', 'help', '--man', '--lang', 'en']))

// Editors read the schema from the installed package: the first line of every configuration points there.
copyFileSync('src/config/config.schema.json', 'dist/config.schema.json')
// The same for whoever reads our documents: a schema of each, made of what the tests compare them with.
const { module: schemas } = await runnerImport('./src/schema/schema-files.ts', { configFile: false, logLevel: 'warn' })
mkdirSync('dist/schemas')
for (const [file, text] of Object.entries(schemas.schemaFiles())) writeFileSync(`dist/schemas/${file}`, text)
// What the judgement learned, and what is to be known of it.
copyFileSync('src/triage/model/weights.bin', 'dist/weights.bin')

// The licences of what stands inside our files go with them.
const licenceOf = (name) => {
  const file = readdirSync(`node_modules/${name}`).find((each) => /^licen[cs]e/i.test(each))
  if (file !== undefined) return readFileSync(`node_modules/${name}/${file}`, 'utf8')
  const { license, author } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  return `${license}, ${author?.name ?? author}\n`
}
const licences = BUNDLED.map((name) => `${name}\n\n${licenceOf(name)}`)
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences.join('\n----\n\n'))
