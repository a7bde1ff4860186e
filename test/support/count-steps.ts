type Method = (...args: unknown[]) => unknown

const VISITING = ['map', 'flatMap', 'filter', 'some', 'every', 'find', 'findLast', 'findIndex', 'forEach', 'reduce'] as const
const LOOKING_UP = [
  [Set.prototype, ['has', 'add']],
  [Map.prototype, ['get', 'has', 'set']],
] as const

/**
 * How many elements lists were asked about meanwhile, and how often sets and maps were: a measure of work that is the same on every machine
 * and in every run.
 */
export async function stepsOf(work: () => Promise<unknown>): Promise<number> {
  let steps = 0
  const restore: (() => void)[] = []
  const replace = (on: object, name: string, by: (original: Method) => Method): void => {
    const original = Reflect.get(on, name) as Method
    restore.push(() => Reflect.defineProperty(on, name, { value: original, writable: true, configurable: true }))
    Reflect.defineProperty(on, name, { value: by(original), writable: true, configurable: true })
  }
  for (const name of VISITING) {
    replace(Array.prototype, name, (original) => {
      return function visiting(this: unknown[], callback: unknown, ...others: unknown[]) {
        const counted = (...args: unknown[]): unknown => {
          steps += 1
          return (callback as Method)(...args)
        }
        return original.call(this, counted, ...others)
      }
    })
  }
  for (const [on, names] of LOOKING_UP) {
    for (const name of names) {
      replace(on, name, (original) => {
        return function lookingUp(this: unknown, ...args: unknown[]) {
          steps += 1
          return original.apply(this, args)
        }
      })
    }
  }
  try {
    await work()
  } finally {
    for (const undo of restore) undo()
  }
  return steps
}
