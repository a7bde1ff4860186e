/** Offset behind the last whole object of the array that starts at `from`; `from` itself when there is none. */
function endOfLastObject(source: string, from: number): number {
  let depth = 0
  let end = from
  for (let at = from; at < source.length; at += 1) {
    const char = source[at]
    if (char === '"') {
      for (at += 1; at < source.length && source[at] !== '"'; at += 1) if (source[at] === '\\') at += 1
    } else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') {
      depth -= 1
      if (depth === 0) end = at + 1
      if (depth < 0) return end
    }
  }
  return end
}

/** A JSON Feed that was cut in transfer: what stands before `items`, and the items that are whole. null when nothing can be had. */
export function completeItems(source: string): unknown {
  const array = /"items"\s*:\s*\[/.exec(source)
  if (array === null) return null
  const from = array.index + array[0].length
  try {
    return JSON.parse(`${source.slice(0, endOfLastObject(source, from))}]}`)
  } catch {
    return null
  }
}
