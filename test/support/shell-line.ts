/** Programs of a pipeline, each with its words: what a shell makes of a simple line. Where output goes, and comments, are left out. */
export function pipelines(line: string): readonly (readonly (readonly string[])[])[] {
  const all: string[][][] = [[[]]]
  const current = (): string[] => all.at(-1)!.at(-1)!
  const tokens = line.matchAll(
    /\s+|(#.*)|(&&|\|\||;)|(\||(?:(?<=\s)[12])?>+)|((?:'[^']*'|"[^"]*"|[^\s'"|>&;#]|(?<=\S)#|&(?!&))+)/g,
  )
  let isFile = false
  for (const [, , next, operator, word] of tokens) {
    if (next !== undefined) all.push([[]])
    else if (operator === '|') all.at(-1)!.push([])
    else if (operator !== undefined) isFile = true
    else if (word !== undefined) {
      if (!isFile)
        current().push(word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''))
      isFile = false
    }
  }
  return all.filter((programs) => programs.some((words) => words.length > 0))
}
