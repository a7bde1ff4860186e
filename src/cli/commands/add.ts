import { type Command, Option } from 'commander'
import type { AddResult, Placed } from '../../app/adding/add-sources.js'
import { SOURCE_TYPES } from '../../app/polling/adapter-for.js'
import { addedDocument } from '../../report/documents/added-document.js'
import { foundLines } from '../../report/lines/found-lines.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import type { Say } from '../../util/say.js'
import { phrase } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import type { Example, GlobalOptions } from '../command.js'
import { describedOption } from '../help/described.js'
import type { Io } from '../io.js'
import { refuse } from '../refuse.js'
import { shellWord } from '../shell-word.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor add https://blog.example', 'finds what stands behind the address, and appends the best of it'],
  ['monitor add https://social.example/@firma --dry-run', 'shows what would be written, and which secret is needed'],
  ['monitor add https://www.reddit.com/r/Austria --id reddit --match brands', 'with a name of your own'],
  ['monitor add --opml reader.opml', 'all the feeds of another reader'],
]

export function define(command: Command): void {
  command
    .argument('[url]', 'any page: a blog, a profile, a subreddit, an app in its store, a feed')
    .option('--id <id>', 'name of the source; else made of the host')
    .addOption(describedOption('--type <type>', phrase`take it as this type: ${SOURCE_TYPES.join(', ')}`, SOURCE_TYPES))
    .addOption(
      new Option(
        '--match <which>',
        'which texts are taken: brands: the text names you; thread: the text or its root post does; all',
      ).choices(['brands', 'thread', 'all']),
    )
    .option('--set <key=value...>', 'keys of the type: --set search=Beispiel; a list: --set "tags=[a, b]"')
    .option('-y, --yes', 'append everything that was found, not the best alone')
    .option('-n, --dry-run', 'show what would be written, write nothing')
    .option('--allow-private', 'it stands in a private network')
    .option('--opml <file>', 'append the feeds of an OPML file; - reads stdin')
    .option('--json', 'what was found and written, as one JSON document')
}

interface AddCommandOptions extends GlobalOptions {
  readonly id?: string
  readonly type?: string
  readonly match?: string
  readonly set?: readonly string[]
  readonly yes?: boolean
  readonly dryRun?: boolean
  readonly allowPrivate?: boolean
  readonly opml?: string
  readonly json?: boolean
}

export async function run([url]: readonly string[], options: AddCommandOptions, io: Io): Promise<ExitCode> {
  if ((url === undefined) === (options.opml === undefined))
    throw new MonitorError(url === undefined ? 'add: which address?' : 'add: an address or --opml, not both', {
      exit: EXIT.usage,
      hint: 'monitor add URL, or: monitor add --opml FILE',
    })
  if (url === undefined) {
    const alone = (['id', 'type', 'set'] as const).find((name) => options[name] !== undefined)
    if (alone !== undefined) throw refuse(phrase`--${alone} does nothing for ${'--opml'}`, 'leave one of them out')
    return await (await import('../add-opml.js')).addOpmlFile(options.opml!, options, io)
  }
  const { addSources, readSettings } = await import('../../app/adding/add-sources.js')
  const result = await addSources(runtimeOf(options, io), {
    configFile: options.config ?? null,
    url,
    id: options.id ?? null,
    type: options.type ?? null,
    match: options.match ?? null,
    set: readSettings(options.set ?? []),
    all: options.yes === true,
    dryRun: options.dryRun === true,
    allowPrivate: options.allowPrivate === true,
  })
  if (options.json === true) io.out(`${jsonText(documentOf(result, options, io))}\n`)
  else tell(url, result, { options, io })
  return EXIT.done
}

function documentOf({ file, placed, written }: AddResult, options: AddCommandOptions, io: Io) {
  const now = runtimeOf(options, io).now()
  return { schema: 1, generated_at: toIso(now), file, written, sources: placed.map(addedDocument) }
}

interface Setting {
  readonly options: AddCommandOptions
  readonly io: Io
}

function tell(url: string, { file, placed, written }: AddResult, { options, io }: Setting): void {
  io.err(foundLines(url, placed, { columns: io.stderrIsTerminal ? io.columns : null, say: io.say }))
  const of = (state: Placed['state']) => placed.filter((each) => each.state === state)
  const added = of('added')
  const ids = added.map(({ id }) => id).join(', ')
  for (const { lines } of added) io.out(`${lines}\n`)
  const said = [
    ...of('there').map(({ id, url: at }) => io.say`Nothing to add: ${id} is ${oneLine(at)} already.`),
    ...(added.length === 0 ? [] : [written ? io.say`Added to ${file}: ${ids}` : io.say`Would be added to ${file}: ${ids}`]),
    ...toSet(added, io.say),
    ...beside(url, of('beside'), { options, io }),
    ...(written ? [io.say`Next: monitor sources test ${added[0]!.id}`] : []),
  ]
  io.err(`${said.join('\n')}\n`)
}

/** Where to get them stands above. */
function toSet(added: readonly Placed[], say: Say): readonly string[] {
  const unset = added.flatMap(({ secrets }) => secrets.filter(({ required, isSet }) => required && !isSet))
  return unset.length === 0 ? [] : [say`Set before the next poll: ${unset.map(({ variable }) => variable).join(', ')}`]
}

/** A feed is found again by its own address; the rest by the one that was given. */
function beside(url: string, others: readonly Placed[], { options: { allowPrivate }, io }: Setting): readonly string[] {
  const command = ({ type, url: at, lacks }: Placed): string => {
    const address = shellWord(/^(?:feed|comments)$/.test(type) ? at : url)
    const keys = lacks.map(({ name }) => ` --set ${name}=…`).join('')
    return `  monitor add ${address} --type ${type}${keys}${allowPrivate === true ? ' --allow-private' : ''}`
  }
  return others.length === 0 ? [] : [io.say.text('Also found, not added:'), ...others.map(command)]
}
