import { Writable } from 'node:stream'
import { confirm, intro, isCancel, log, multiselect, outro, S_BAR, select, settings, text, updateSettings } from '@clack/prompts'
import { wrap } from '../../report/shapes/layout.js'
import type { Say } from '../../util/say.js'
import { wantsColour } from '../terminal/colour.js'
import { type Asker, CalledOff } from './asker.js'

function answered<Value>(answer: Value | symbol): Value {
  if (isCancel(answer)) throw new CalledOff()
  return answer as Value
}

// Colours and faintness; what is reversed stays, for it shows where one writes.
const COLOURS = /\u001b\[(?!7m|27m)[\d;]*m/g

/** The terminal without its colours, for whoever does not want them. */
function colourless(terminal: NodeJS.WriteStream): Writable {
  const plain = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      terminal.write(String(chunk).replace(COLOURS, ''))
      done()
    },
  })
  return Object.defineProperties(plain, {
    columns: { get: () => terminal.columns },
    rows: { get: () => terminal.rows },
    isTTY: { value: true },
  })
}

/** Up and cleared: there clack says "none", in English whatever the language. */
const LAST_LINE = '\u001b[1A\u001b[2K'

/** A question that is longer than a line, inside of the frame. */
const framed = (message: string, columns: number): string => wrap(message, columns - 4).join(`\n${S_BAR}  `)

/** `y` and `n` answer at once; who speaks German types `j`. */
async function withJa<Answer>({ language }: Say, ask: () => Promise<Answer>): Promise<Answer> {
  const take = (key: string | undefined): void => {
    if (key === 'j' || key === 'J') process.stdin.emit('keypress', 'y', { name: 'y', sequence: 'y' })
  }
  if (language === 'de') process.stdin.on('keypress', take)
  return ask().finally(() => process.stdin.off('keypress', take))
}

/** Letters that move the cursor in an editor are letters here. */
function forgetEditorKeys(): void {
  for (const key of ['h', 'j', 'k', 'l']) settings.aliases.delete(key)
}

/** Asks a person at the terminal. */
export function clackAsker(say: Say): Asker {
  const output = wantsColour(process.env, true) ? process.stdout : colourless(process.stdout)
  const common = { output, input: process.stdin }
  const nothing = `${LAST_LINE}\u001b[90m${S_BAR}\u001b[39m  \u001b[2m${say.text('nothing chosen')}\u001b[22m\n`
  const [active, inactive] = [say.text('Yes'), say.text('No')]
  forgetEditorKeys()
  updateSettings({ messages: { cancel: say.text('called off'), error: say.text('something went wrong') } })
  return {
    isSilent: false,
    begin: (title) => intro(title, common),
    tell: (words) => log.message(words.trimEnd(), common),
    text: async ({ message, fallback, example, fault }) => {
      const taken = (typed: string | undefined): string => (typed ?? '').trim() || fallback
      return taken(
        answered<string | undefined>(
          await text({
            ...common,
            message: framed(message, process.stdout.columns || 80),
            placeholder: fallback || (example ?? ''),
            defaultValue: fallback,
            validate: (typed) => fault?.(taken(typed)) ?? undefined,
          }),
        ),
      )
    },
    choose: async ({ message, choices, fallback }) =>
      answered(
        await select<string>({
          ...common,
          message,
          options: choices.map((each) => ({ ...each })),
          initialValue: fallback,
          showInstructions: false,
        }),
      ) as never,
    chooseMany: async ({ message, choices, fallback }) => {
      const chosen = answered<readonly string[]>(
        await multiselect<string>({
          ...common,
          message: `${message} (${say.text('space: choose')})`,
          options: choices.map((each) => ({ ...each })),
          initialValues: [...fallback],
          required: false,
          showInstructions: false,
        }),
      )
      if (chosen.length === 0) output.write(nothing)
      return chosen
    },
    confirm: ({ message, fallback }) =>
      withJa(say, async () => answered<boolean>(await confirm({ ...common, message, active, inactive, initialValue: fallback }))),
    end: (words) => outro(words, common),
  }
}
